/** A smaller scroll only makes room for the focus ring. */
export const MIN_SCROLL_PX = 8;
