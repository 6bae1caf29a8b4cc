/** The modules that a request will need, so that they are all downloaded at once. */
import type { ResourceKind } from '../../data/model/resource.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { LazyModule } from '../../loading/lazy-module.js';

export const modulesForUrl = (_kind: ResourceKind, _url: SafeUrl): readonly LazyModule<unknown>[] => [];
export const likelyModules = (_kind: ResourceKind, _document: Document): readonly LazyModule<unknown>[] => [];
