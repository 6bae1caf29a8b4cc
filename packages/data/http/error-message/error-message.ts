/** Describes the responses that can't be used. Downloaded at the first one. */
export { httpError } from './http-error.js';
export { notJsonError } from './not-json-error.js';
export { unknownFormatError } from './unknown-format-error.js';
