/**
 * Provides every module that is otherwise downloaded when it is first used, so that it is there at the first render: on
 * servers, in the CDN files that contain everything, and in tests.
 */
export {};
