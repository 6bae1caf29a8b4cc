/** What a reader of the strip's tables has to know. */
export const notes = ({ taps, swipes, busyMs }) => `A phone: 412 × 823 pixels at 2×, touch, processor slowed down to a quarter. A card and a part of the next are in view.`;
