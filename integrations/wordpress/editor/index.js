/** Registers the four blocks in the editor. */
import { registerBlocks } from './blocks.js';

registerBlocks();
