/** One module for all: the bundle then keeps the name `__`, which translators' tools search for. */
export const { __, sprintf } = window.wp.i18n;
