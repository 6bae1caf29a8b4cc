import { BoxReservation } from '../core/box-reservation.js';
import type { VisibilityController } from '../core/visibility-controller.js';

/** What a figcaption takes up below its picture; the margin after it may collapse into what follows. */
export interface FigcaptionRoom {
  readonly heightPx: number;
  readonly marginPx: number;
}

export interface CaptionOutlook {
  /** Words may still arrive. */
  readonly isLoading: boolean;
  readonly hasCaption: boolean;
  /** Of the figcaption that gives way to the bar in this update. */
  readonly replaced: FigcaptionRoom | undefined;
}

/** Keeps the caption bar as high as what it waits for, or stands in for, until a change can move nothing in view. */
export class CaptionReservation {
  #room: FigcaptionRoom | undefined;
  #lacksCaption = false;
  readonly #box: BoxReservation;

  constructor(visibility: VisibilityController) {
    this.#box = new BoxReservation(visibility);
  }

  get held(): boolean {
    return this.#box.held;
  }

  /** `whole`: the caption is awaited too, not the credit alone. */
  get className(): '' | 'held' | 'held whole' {
    if (!this.held) return '';
    return this.#lacksCaption ? 'held whole' : 'held';
  }

  /** For the style sheet. */
  get properties(): Readonly<Record<string, string>> {
    const { heightPx, marginPx } = (this.held && this.#room) || { heightPx: 0, marginPx: 0 };
    return { '--_figcaption-height': `${heightPx}px`, '--_figcaption-margin': `${marginPx}px` };
  }

  /** To be called from `willUpdate`, before render. */
  update({ isLoading, hasCaption, replaced }: CaptionOutlook): void {
    if (isLoading) this.#lacksCaption = !hasCaption;
    this.#room = replaced ?? this.#room;
    this.#box.update(isLoading || replaced !== undefined);
  }
}
