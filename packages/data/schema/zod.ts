/** What our schemas are made of. The build copies this much of zod into the package: `dist/vendor/zod.js`. */
export { $ZodObject, $ZodTransform, NEVER } from 'zod/v4/core';
