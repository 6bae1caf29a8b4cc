import { expect } from '@open-wc/testing';
import { apiErrorMessage } from './api-error-message.js';

const WORDPRESS_ERROR = {
  code: 'rest_no_route',
  message: 'No route was found matching the URL and request method.',
  data: { status: 404 },
};
const GHOST_ERROR = {
  errors: [
    {
      message: 'Unknown Content API Key',
      context: null,
      type: 'UnauthorizedError',
      code: 'UNKNOWN_CONTENT_API_KEY',
    },
  ],
};
const GHOST_ERROR_WITH_CONTEXT = {
  errors: [
    {
      message: 'Authorization failed',
      context: 'Unable to determine the authenticated member or integration.',
      code: null,
    },
  ],
};

describe('apiErrorMessage', () => {
  const CASES: readonly [title: string, body: unknown, message: string][] = [
    [
      'joins the code and message of WordPress',
      WORDPRESS_ERROR,
      'rest_no_route: No route was found matching the URL and request method',
    ],
    ['joins the code and message of Ghost', GHOST_ERROR, 'UNKNOWN_CONTENT_API_KEY: Unknown Content API Key'],
    [
      'joins the message and context of Ghost',
      GHOST_ERROR_WITH_CONTEXT,
      'Authorization failed: Unable to determine the authenticated member or integration',
    ],
    ['returns the message of Frankfurter', { status: 422, message: 'invalid quote' }, 'invalid quote'],
    ['removes line breaks and control characters', { message: 'a\u202E\n\n b\u0000' }, 'a b'],
    ['shortens a long message to the maximum text length', { message: 'x'.repeat(9000) }, 'x'.repeat(5000)],
    ['returns an empty string for a list', [1], ''],
    ['returns an empty string for an empty body', undefined, ''],
    ['ignores objects and lists in place of text', { code: {}, message: ['x'], errors: [] }, ''],
    ['ignores an invalid error', { errors: [null] }, ''],
  ];
  for (const [title, body, message] of CASES) {
    it(title, () => expect(apiErrorMessage(new TextEncoder().encode(JSON.stringify(body)))).to.equal(message));
  }
});
