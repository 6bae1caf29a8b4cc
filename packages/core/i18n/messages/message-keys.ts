/** Texts of one widget or part. In English they are in its own code, so that other pages don't download them. */
export interface PartMessages {
  /** Shown in place of rates that could not be loaded. In English it is in the ticker. */
  readonly noRates: string;
  /** Shown in place of an author's card that has no author. */
  readonly noAuthor: string;
  readonly announce: string;
  /** Past of a rate. `{first}`, `{last}`, `{lowest}` and `{highest}`: figures with their dates. */
  readonly history: string;
  /** How an image was made. The next five are labels, without a full stop. */
  readonly aiGenerated: string;
  readonly partlyAiGenerated: string;
  readonly computerGenerated: string;
  readonly illustration: string;
  readonly compositeImage: string;
  /** A byline. `{name}`: an author in the nominative. */
  readonly by: string;
  /** `{name}`: two or more authors, as a list. */
  readonly byAll: string;
  readonly moreArticlesByAll: string;
  readonly fullScreen: string;
  readonly close: string;
}

/** The texts of all widgets. `fillIn` replaces each `{name}` in them. */
export interface Messages extends Partial<PartMessages> {
  /** BCP 47 tag of the language of these texts, which may not be that of the page: for the attribute `lang`. */
  readonly lang: Language;
  /** Label of the ticker. */
  readonly rates: string;
  /** Label of the list of rates. */
  readonly pairs: string;
  /** `{name}`: what is paused, by its label. */
  readonly pause: string;
  readonly play: string;
  /** A rate went up; written before or after the figure. */
  readonly up: string;
  readonly down: string;
  /** `{change}`: the change without a sign. */
  readonly upBy: string;
  readonly downBy: string;
  readonly unchanged: string;
  /** `{day}`: one of the next two. */
  readonly unchangedSince: string;
  /** Sunday to Saturday, separated by commas, in the case that follows “since”, with the preposition if it varies. */
  readonly sinceWeekdays: string;
  readonly sinceDate: string;
  /** `{date}` of publication. */
  readonly asOf: string;
  readonly outdated: string;
  /** `{name}` of the publisher of the data. */
  readonly source: string;
  /** `{name}`: an author in the nominative. */
  readonly moreArticlesBy: string;
  /** `{name}` of a person, `{network}` such as Mastodon. */
  readonly profileOn: string;
  /** `{name}` of a person. */
  readonly emailTo: string;
  readonly readMore: string;
  readonly readLess: string;
  readonly aboutAuthor: string;
  /** For two or more authors. */
  readonly aboutAuthors: string;
  /** `{place}` in the nominative. */
  readonly reportingFrom: string;
  /** Labels of lists: fields of expertise, languages, credentials, awards. */
  readonly knowsAbout: string;
  readonly knowsLanguage: string;
  readonly hasCredential: string;
  readonly award: string;
  /** Replaces the name of a person. */
  readonly nameWithheld: string;
  /** Text of the link to the publisher's policy. */
  readonly whyNoByline: string;
  readonly suggestedArticles: string;
  readonly previous: string;
  readonly next: string;
  readonly sponsored: string;
  /** `{minutes}`: a number. */
  readonly minutesToRead: string;
  readonly imageSource: string;
  /** Text of the link to a license whose name is unknown. */
  readonly license: string;
  /** Text of the link to the page where a license can be bought or requested. */
  readonly licenseImage: string;
}

/** All texts in a language other than English. */
export type TranslatedMessages = Messages & PartMessages;

/** Languages that have messages: English and the languages of Central Asia. */
export type Language = 'en' | 'ru' | 'kk' | 'ky' | 'uz' | 'tg' | 'tk';
