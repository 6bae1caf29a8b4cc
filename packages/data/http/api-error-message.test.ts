import { expect } from '@open-wc/testing';
import { apiErrorMessage } from './api-error-message.js';

describe('why an API refuses', () => {
  const CASES: readonly [what: string, body: unknown, words: string][] = [
    [
      'in WordPress’s words',
      {
        code: 'rest_no_route',
        message: 'No route was found matching the URL and request method.',
        data: { status: 404 },
      },
      'rest_no_route: No route was found matching the URL and request method',
    ],
    [
      'in Ghost’s words',
      {
        errors: [
          {
            message: 'Unknown Content API Key',
            context: null,
            type: 'UnauthorizedError',
            code: 'UNKNOWN_CONTENT_API_KEY',
          },
        ],
      },
      'UNKNOWN_CONTENT_API_KEY: Unknown Content API Key',
    ],
    [
      'in Ghost’s words with a context',
      {
        errors: [
          {
            message: 'Authorization failed',
            context: 'Unable to determine the authenticated member or integration.',
            code: null,
          },
        ],
      },
      'Authorization failed: Unable to determine the authenticated member or integration',
    ],
    ['in Frankfurter’s words', { status: 422, message: 'invalid quote' }, 'invalid quote'],
    ['on one line, without control characters', { message: 'a\u202E\n\n b\u0000' }, 'a b'],
    ['in no more characters than any text has', { message: 'x'.repeat(9000) }, 'x'.repeat(5000)],
    ['not at all, in a list', [1], ''],
    ['not at all, in nothing', undefined, ''],
    ['not at all, in objects where words were due', { code: {}, message: ['x'], errors: [] }, ''],
    ['not at all, in errors that are none', { errors: [null] }, ''],
  ];
  for (const [what, body, words] of CASES)
    it(`is told ${what}`, () =>
      expect(apiErrorMessage(new TextEncoder().encode(JSON.stringify(body)))).to.equal(words));
});
