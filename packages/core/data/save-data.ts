declare global {
  interface Navigator {
    /** Not in every browser. @see https://wicg.github.io/netinfo/ */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Has the user asked for reduced data usage? */
export const savesData = (): boolean => globalThis.navigator?.connection?.saveData === true;
