import { isObject, textIn } from '../../model/json-object.js';
import { cleanLine } from '../../text/clean-text.js';

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Returns the message in an API's error response, as plain text. Reads WordPress's `{ code, message }` and Ghost's
 * `{ errors: [{ code, message, context }] }`. Returns an empty string for any other body.
 */
export function apiErrorMessage(bytes: Uint8Array | undefined): string {
  const body = parseJson(bytes);
  if (!isObject(body)) return '';
  const error = Array.isArray(body['errors']) ? body['errors'][0] : (body['errors'] ?? body);
  if (!isObject(error)) return '';
  const parts = ['code', 'message', 'context'].map((key) => cleanLine(textIn(error[key])));
  return parts
    .filter((part) => part !== undefined)
    .join(': ')
    .replace(/\.$/, '');
}
