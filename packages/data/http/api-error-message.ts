import { isObject, textIn } from '../model/json-object.js';
import { cleanLine } from '../text/clean-text.js';

function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Why an API refuses, as text: WordPress's `{ code, message }`, Ghost's `{ errors: [{ code, message, context }] }`. Empty for anything else. */
export function serverWords(bytes: Uint8Array | undefined): string {
  const body = parse(bytes);
  const said = isObject(body) ? [body['errors'] ?? body].flat()[0] : undefined;
  return isObject(said)
    ? ['code', 'message', 'context']
        .flatMap((key) => cleanLine(textIn(said[key])) ?? [])
        .join(': ')
        .replace(/\.$/, '')
    : '';
}
