/** Fields of plain objects: which have a value, how two objects are merged, how an object is copied safely. */

/** Whether the value is neither `undefined` nor an empty list. */
export const isPresent = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Whether any field of the object has a value. */
export const hasValues = (object: object): boolean => Object.values(object).some(isPresent);

/** Whether two objects have the same fields with identical values. */
export function haveEqualFields(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** Copies `target`; fields without a value are taken from `source`. */
export function fillMissing<T extends object>(target: T, source: Partial<T>): T {
  const missing = Object.entries(source).filter(
    ([key, value]) => isPresent(value) && !isPresent(Reflect.get(target, key)),
  );
  return { ...target, ...Object.fromEntries(missing) };
}

/** Copies onto a null prototype, so that keys on a polluted `Object.prototype` are ignored. */
export const withoutPrototype = <T extends object>(object: T): T => Object.assign(Object.create(null), object);
