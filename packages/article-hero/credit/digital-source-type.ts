/**
 * How a picture came to be, by IPTC's list, of which schema.org has the same under names of its own.
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
import type { Messages } from '../../core/i18n/messages/messages.js';

type Phrase = 'aiGenerated' | 'partlyAiGenerated' | 'computerGenerated' | 'illustration' | 'compositeImage';

/** What a reader is told of a picture that no camera took. */
const PHRASES: Readonly<Record<string, Phrase>> = {
  trainedAlgorithmicMedia: 'aiGenerated',
  compositeWithTrainedAlgorithmicMedia: 'partlyAiGenerated',
  algorithmicMedia: 'computerGenerated',
  digitalCreation: 'illustration',
  digitalArt: 'illustration',
  composite: 'compositeImage',
  compositeCapture: 'compositeImage',
  compositeSynthetic: 'compositeImage',
};

/** What came from a camera or a scanner, and what is seen to be a chart or a screen, needs no word. */
const PLAIN =
  /^((digital|(multiFrameC|c)omputational|screen)Capture|(nega|posi)tiveFilm|print|(minorH|h)umanEdits|algorithmicallyEnhanced|dataDrivenMedia|virtualRecording)$/;

/** Where schema.org has another name. */
const SCHEMA_ORG: Readonly<Record<string, string>> = {
  digitalCreation: 'digitalArt',
  humanEdits: 'minorHumanEdits',
  computationalCapture: 'multiFrameComputationalCapture',
};

/** IPTC's term, from itself or from an address of either list; `undefined` for anything else. */
export function parseDigitalSource(value: string | undefined): string | undefined {
  const [, name = ''] = /(?:^|[/#:])([a-z]+?)(?:DigitalSource)?$/i.exec(value?.trim() ?? '') ?? [];
  const term = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.hasOwn(PHRASES, term) || PLAIN.test(term) ? term : undefined;
}

/** @param role What the credit's label says already: `Illustration by …`. */
export function digitalSourceWords(term: string, messages: Messages, role: string | undefined): string {
  const phrase = PHRASES[term];
  const isSaid = role === 'illustration' && (phrase === 'illustration' || phrase === 'compositeImage');
  return phrase && !isSaid ? messages[phrase] : '';
}

/** As `digitalSourceType` takes it. @see https://schema.org/IPTCDigitalSourceEnumeration */
export function schemaOrgDigitalSource(term: string): string {
  const name = SCHEMA_ORG[term] ?? term;
  return `https://schema.org/${name.charAt(0).toUpperCase()}${name.slice(1)}DigitalSource`;
}
