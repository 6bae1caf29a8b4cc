/** The interface of Standard Schema, for the schemas that the package exports. */
import type * as z from 'zod/v4/core';
import { validate } from './field-types.js';

/**
 * Adds the interface to a schema. Widgets don't need it, so the copy of zod that they download has none.
 *
 * @see https://standardschema.dev
 */
export const standardSchema = <Schema extends z.$ZodType>(schema: Schema): Schema =>
  Object.defineProperty(schema, '~standard', {
    value: {
      vendor: 'zod',
      version: 1,
      validate(input: unknown) {
        const { value, issues } = validate(schema, input);
        if (issues.length === 0) return { value };
        return { issues: issues.map(({ path, message = 'an object' }) => ({ path, message })) };
      },
    },
  });
