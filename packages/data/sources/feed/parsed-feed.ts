/** What a feed says, in schema.org's words but not yet checked. */
export interface ParsedFeed {
  readonly articles: readonly object[];
  /** The feed's own authors; if it names none, those of its items. */
  readonly people: readonly object[];
}
