/** Distance from the start of the strip. In a right-to-left strip, `scrollLeft` is negative. */
export const offsetOf = (track: Element): number => Math.abs(track.scrollLeft);

export const maxOffsetOf = (track: Element): number => track.scrollWidth - track.clientWidth;
