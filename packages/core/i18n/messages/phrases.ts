/** Every phrase that a widget says by itself. `{…}` is filled in by `fillIn`. */
export interface Messages {
  readonly rates: string;
  /** Of a list of rates. */
  readonly pairs: string;
  /** `{name}` of what is stopped, as its heading. */
  readonly pause: string;
  readonly play: string;
  readonly announce: string;
  /** A rate rose; said beside the figure. */
  readonly up: string;
  readonly down: string;
  /** `{change}`: by how much, without a sign. */
  readonly upBy: string;
  readonly downBy: string;
  readonly unchanged: string;
  /** `{day}`: one of the two below. */
  readonly unchangedSince: string;
  /** Seven words from Sunday on, in the case that “since” takes, with the preposition where it changes. */
  readonly sinceWeekdays: string;
  readonly sinceDate: string;
  /** The course of a rate: `{first}`, `{last}`, `{lowest}` and `{highest}` are figures with their days. */
  readonly history: string;
  /** `{date}` of a publication. */
  readonly asOf: string;
  readonly outdated: string;
  /** `{name}` of who publishes data. */
  readonly source: string;
  /** `{name}`: an author in the nominative. */
  readonly moreArticlesBy: string;
  /** `{name}` of a person on `{network}`. */
  readonly profileOn: string;
  /** `{name}` of a person. */
  readonly emailTo: string;
  readonly readMore: string;
  readonly readLess: string;
  readonly aboutAuthor: string;
  /** Of two or more. */
  readonly aboutAuthors: string;
  /** `{place}` in the nominative. */
  readonly reportingFrom: string;
  /** Of lists of a person's fields, languages, credentials and awards. */
  readonly knowsAbout: string;
  readonly knowsLanguage: string;
  readonly hasCredential: string;
  readonly award: string;
  /** Stands in the place of a name. */
  readonly nameWithheld: string;
  /** Of a link to the publisher's policy. */
  readonly whyNoByline: string;
  readonly suggestedArticles: string;
  readonly previous: string;
  readonly next: string;
  readonly sponsored: string;
  /** `{minutes}`: a number. */
  readonly minutesToRead: string;
  readonly imageSource: string;
  /** How a picture came to be, said on its own: a label, without a full stop. */
  readonly aiGenerated: string;
  readonly partlyAiGenerated: string;
  readonly computerGenerated: string;
  readonly illustration: string;
  readonly compositeImage: string;
  readonly license: string;
  readonly licenseImage: string;
  readonly fullScreen: string;
  readonly close: string;
}

/** The languages that widgets speak: English, and Central Asia's. */
export type Language = 'en' | 'ru' | 'kk' | 'ky' | 'uz' | 'tg' | 'tk';
