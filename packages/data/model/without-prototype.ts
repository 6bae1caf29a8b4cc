/** A copy without a prototype: what some script hung on every object of the page is none of our options, nor the platform's. */
export const own = <T extends object>(options: T): T => Object.assign(Object.create(null), options);
