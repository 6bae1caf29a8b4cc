import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { initialsOf } from '../authors/initials.js';
import { photoUrl } from '../authors/photo-url.js';

export interface PhotoContext {
  /** Whether pictures at avatar services may be loaded. */
  readonly canLoadAvatars: boolean;
  /** Photos that failed to load. */
  readonly failedPhotos: ReadonlySet<string>;
  /**
   * Whether any author of the widget has a photo: the others then get initials or empty space, so that names align.
   */
  readonly hasPhotos: boolean;
  /** Whether the publisher's own photo failed to load. */
  readonly isSlottedPhotoBroken: boolean;
  readonly onPhotoError: (url: string) => void;
}

const image = (url: SafeUrl, onError: PhotoContext['onPhotoError']): TemplateResult =>
  html`<img class="photo" part="photo" referrerpolicy="strict-origin" src=${url} alt="" width="96" height="96"
    loading="lazy" decoding="async" @error=${() => onError(url)} />`;

/**
 * The author's photo. Initials replace a photo that failed to load or isn't allowed, or a missing one if another
 * author has a photo. Otherwise nothing.
 */
export function photo(person: Person, context: PhotoContext): TemplateResult | typeof nothing {
  const { canLoadAvatars, failedPhotos, hasPhotos, isSlottedPhotoBroken, onPhotoError } = context;
  const url = photoUrl(person, canLoadAvatars);
  if (url && !failedPhotos.has(url)) return image(url, onPhotoError);
  const initials = person.image || hasPhotos || isSlottedPhotoBroken ? initialsOf(person) : '';
  return initials || hasPhotos ? html`<span class="photo" part="photo" aria-hidden="true">${initials}</span>` : nothing;
}
