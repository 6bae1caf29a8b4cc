/** Notes about the displayed authors in the debug panel. */
import type { ReactiveElement } from 'lit';
import { oneOf, parseHeadingLevel } from '../../core/element/attribute-values.js';
import { hasValues } from '../../data/model/fields.js';
import type { Person } from '../../data/model/model.js';
import type { DebugNotes } from '../../debug/panel.js';
import { type AuthorAttributes, type AuthorElement, readAuthorAttributes } from '../authors/author-attributes.js';
import type { Byline } from '../authors/byline-policy.js';
import { findByName } from '../authors/select-authors.js';
import { originNotes } from './origin-notes.js';

const NO_AUTHOR =
  'No author found: there is no attribute and no slotted content, and neither data nor page ' +
  '(WordPress or Ghost, JSON-LD, <meta>, markup of a byline) names one.';
const NO_POLICY =
  'The name is withheld, and no policy says why: set no-bylines-policy, ' +
  'or noBylinesPolicy of the publisher in the page’s JSON-LD.';
const AMBIGUOUS =
  'Attributes and slotted content are ignored, because there are several authors: set name to select one.';

/** The displayed authors, and where they come from. */
interface DisplayedAuthors extends Byline {
  /** The authors in the data or on the page, shown or not. */
  readonly known: readonly Person[];
  /** Whether the page was asked, and not data or a URL. */
  readonly isFromPage: boolean;
  /** Whether any slot has content. */
  readonly hasSlottedContent: boolean;
}

function authorNotes(attributes: AuthorAttributes, displayed: DisplayedAuthors): readonly string[] {
  const { name } = attributes;
  const { people, policy, known, hasSlottedContent } = displayed;
  const notes: string[] = [];
  if (people.length === 0 && !hasSlottedContent) notes.push(NO_AUTHOR);
  if (people.some(({ nameWithheld }) => nameWithheld) && !policy) notes.push(NO_POLICY);
  if (name && known.length > 0 && !findByName(known, name)) {
    const knownNames = known.map((person) => person.name).join(', ');
    notes.push(`name="${name}" matches no author; known authors: ${knownNames}.`);
  }
  const hasOtherAttributes = hasValues({ ...attributes, name: undefined });
  if (people.length > 1 && (hasSlottedContent || hasOtherAttributes)) notes.push(AMBIGUOUS);
  return notes;
}

const LAYOUTS = ['card', 'inline'] as const;

interface AuthorHost extends AuthorElement, ReactiveElement {
  readonly layout: string;
  readonly headingLevel: number;
}

export function debugNotes(host: AuthorHost, displayed: DisplayedAuthors): DebugNotes {
  const { layout, headingLevel } = host;
  return {
    notes: [...authorNotes(readAuthorAttributes(host), displayed), ...(displayed.isFromPage ? originNotes(host) : [])],
    attributes: [
      { name: 'layout', written: layout, used: oneOf(LAYOUTS, layout), keywords: LAYOUTS },
      { name: 'heading-level', written: headingLevel, used: parseHeadingLevel(headingLevel) },
    ],
  };
}
