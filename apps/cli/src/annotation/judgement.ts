import type { Language } from '../language/phrase.ts'

/** What an annotator may say of a value in a text. */
export const JUDGEMENTS = ['yes', 'no', 'unsure'] as const

export type Judgement = (typeof JUDGEMENTS)[number]

/** The words of the lists to choose from. */
export const JUDGEMENT_WORDS: Readonly<Record<Language, Readonly<Record<Judgement, string>>>> = {
  en: { yes: 'yes', no: 'no', unsure: 'unsure' },
  zh: { yes: '是', no: '否', unsure: '不确定' },
}

/** The judgement behind a word in either language; `undefined` for any other. */
export function parseJudgement(word: string): Judgement | undefined {
  const folded = word.normalize('NFKC').trim().toLowerCase()
  return JUDGEMENTS.find((judgement) => Object.values(JUDGEMENT_WORDS).some((words) => words[judgement] === folded))
}
