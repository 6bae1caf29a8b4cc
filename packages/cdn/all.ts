/** The single files for a `<script>` tag: everything in one, so that no other file is downloaded. */
import '../preload.js';

export * from '../all.js';
