declare global {
  interface Navigator {
    /** Not in every browser. @see https://wicg.github.io/netinfo/ */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Whether the reader asked for less data. */
export const savesData = (): boolean => globalThis.navigator?.connection?.saveData === true;
