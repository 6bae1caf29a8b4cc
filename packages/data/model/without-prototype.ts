/** Copies onto a null prototype, so that keys on a polluted `Object.prototype` are ignored. */
export const withoutPrototype = <T extends object>(object: T): T => Object.assign(Object.create(null), object);
