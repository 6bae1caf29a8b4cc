/** Links to an author's profiles and e-mail address. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { profilesOf } from '../authors/profiles.js';
import type { lessCommonNetwork } from '../more-networks/more-networks.js';
import { commonNetwork } from './networks.js';

export interface ProfilesContext {
  readonly messages: Messages;
  /** Finds the other networks, if an author has a profile there. */
  readonly lessCommonNetwork: typeof lessCommonNetwork | undefined;
}

/** Whether a profile is on a network that has to be downloaded. */
export const hasLessCommonNetwork = (person: Person): boolean =>
  profilesOf(person).some((profile) => !commonNetwork(profile));

/** The path of a `mailto:` URL without percent-encoding. */
function emailAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const drawing = (path: string): TemplateResult =>
  html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/**
 * An icon. Without one, the name of the network or its host. The accessible name also contains the author's name.
 */
function profileLink(
  url: SafeUrl,
  name: string,
  { messages, lessCommonNetwork: find }: ProfilesContext,
): TemplateResult {
  const { protocol, pathname, hostname } = new URL(url);
  const isEmail = protocol === 'mailto:';
  const [network = hostname.replace(/^www\./, ''), , icon] = commonNetwork(url) ?? find?.(url) ?? [];
  const text = isEmail ? emailAddress(pathname) : network;
  const label = isEmail
    ? `${fillIn(messages.emailTo, { name })} ${text}`
    : fillIn(messages.profileOn, { name, network });
  return html`<li><a part="link" href=${url} lang=${messages.lang} aria-label=${label}
    >${icon ? drawing(icon) : nothing}<bdi part="link-text" translate="no">${text}</bdi></a></li>`;
}

export function profileLinks(person: Person, context: ProfilesContext): TemplateResult | typeof nothing {
  const items = profilesOf(person).map((url) => profileLink(url, person.name, context));
  return items.length > 0 ? html`<ul class="links" role="list">${items}</ul>` : nothing;
}
