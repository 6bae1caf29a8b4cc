/** What an embedder may have set is anything. */

/** The value if it is one of these, else the default. */
export const known = <T extends string>(values: readonly T[], value: string, otherwise: T): T => values.find((each) => each === value) ?? otherwise;

const DEFAULT_SPEED_PX = 40;

/** In px per second. */
export const speedPx = (speed: number): number => (Number.isFinite(speed) && speed > 0 ? speed : DEFAULT_SPEED_PX);
