import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { initialsOf, photoOf } from '../authors/authors.js';

export interface PhotoContext {
  /** Pictures that an avatar service keeps may be asked for. */
  readonly avatars: boolean;
  /** Photos that did not load. */
  readonly failedPhotos: readonly string[];
  /** Another card beside this one has a photo, so that names would not line up without one. */
  readonly besidePhotos: boolean;
  readonly onPhotoError: (url: string) => void;
}

const picture = (url: SafeUrl, onError: PhotoContext['onPhotoError']): TemplateResult =>
  html`<img class="photo" part="photo" src=${url} alt="" width="96" height="96" loading="lazy" decoding="async" @error=${() => onError(url)} />`;

/** The photo; initials where there is one that cannot or may not be shown, or beside others, with whom names line up in any case; else nothing. */
export function photo(
  person: Person,
  { avatars, failedPhotos, besidePhotos, onPhotoError }: PhotoContext,
): TemplateResult | typeof nothing {
  const url = photoOf(person, avatars);
  if (url && !failedPhotos.includes(url)) return picture(url, onPhotoError);
  const initials = person.image || besidePhotos ? initialsOf(person) : '';
  if (initials) return html`<span class="photo" part="photo" aria-hidden="true">${initials}</span>`;
  return besidePhotos ? html`<span class="blank"></span>` : nothing;
}
