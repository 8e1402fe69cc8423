/** The languages that people read results in. */
export type Language = 'en' | 'zh'

/** One text in both languages. */
export type Phrase = Readonly<Record<Language, string>>
