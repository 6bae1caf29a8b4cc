/**
 * How a picture was created, such as by a camera or by an AI: IPTC's list of terms, which schema.org has under similar
 * names.
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
import type { Messages } from '../../core/i18n/messages/messages.js';

const ENGLISH = {
  aiGenerated: 'AI-generated image',
  partlyAiGenerated: 'Partly AI-generated image',
  computerGenerated: 'Computer-generated image',
  illustration: 'Illustration',
  compositeImage: 'Composite image',
} as const;

type MessageKey = keyof typeof ENGLISH;

/** Terms that are shown beside the credit. */
const LABELED_TERMS: Readonly<Record<string, MessageKey>> = {
  trainedAlgorithmicMedia: 'aiGenerated',
  compositeWithTrainedAlgorithmicMedia: 'partlyAiGenerated',
  algorithmicMedia: 'computerGenerated',
  digitalCreation: 'illustration',
  digitalArt: 'illustration',
  composite: 'compositeImage',
  compositeCapture: 'compositeImage',
  compositeSynthetic: 'compositeImage',
};

/** Terms that need no text: cameras, scanners, and what is obviously a chart or a screenshot. */
const UNLABELED_TERMS = new RegExp(
  '^((digital|(multiFrameC|c)omputational|screen)Capture|(nega|posi)tiveFilm|print|(minorH|h)umanEdits|' +
    'algorithmicallyEnhanced|dataDrivenMedia|virtualRecording)$',
);

/** IPTC's terms that have another name at schema.org. */
const SCHEMA_ORG_NAMES: Readonly<Record<string, string>> = {
  digitalCreation: 'digitalArt',
  humanEdits: 'minorHumanEdits',
  computationalCapture: 'multiFrameComputationalCapture',
};

/** Returns IPTC's term for a term, its URL, or the URL of schema.org's equivalent; `undefined` for any other value. */
export function parseDigitalSourceType(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const [, name = ''] = /(?:^|[/#:])([a-z]+?)(?:DigitalSource)?$/i.exec(value.trim()) ?? [];
  const term = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.hasOwn(LABELED_TERMS, term) || UNLABELED_TERMS.test(term) ? term : undefined;
}

/** Labels of credits that say the same. */
const ILLUSTRATION_LABEL = /illustrat|collage|composite|grafik|иллюстрац|коллаж/i;

/**
 * The text to show for IPTC's term, such as “AI-generated image”; an empty string for photographs.
 * @param creditLabel A credit such as `Illustration by …` already says that the picture is an illustration.
 */
export function digitalSourceText(term: string, messages: Messages, creditLabel = ''): string {
  const key = LABELED_TERMS[term];
  if (!key) return '';
  const isRedundant = ILLUSTRATION_LABEL.test(creditLabel) && (key === 'illustration' || key === 'compositeImage');
  return isRedundant ? '' : (messages[key] ?? ENGLISH[key]);
}

/** URL for `digitalSourceType` in JSON-LD. @see https://schema.org/IPTCDigitalSourceEnumeration */
export function schemaOrgDigitalSource(term: string): string {
  const name = SCHEMA_ORG_NAMES[term] ?? term;
  return `https://schema.org/${name.charAt(0).toUpperCase()}${name.slice(1)}DigitalSource`;
}
