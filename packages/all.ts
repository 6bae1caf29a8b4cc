/** Registers all four elements, and exports everything, for pages without a build step. */
import './define.js';

export * from './index.js';
