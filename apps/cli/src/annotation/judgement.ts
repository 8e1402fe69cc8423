import type { Language } from '../language/phrase.ts'

/** What an annotator may say of a value in a text. */
export const JUDGEMENTS = ['yes', 'no', 'unsure'] as const

export type Judgement = (typeof JUDGEMENTS)[number]

/** The words of the lists to choose from. */
export const JUDGEMENT_WORDS: Readonly<Record<Language, Readonly<Record<Judgement, string>>>> = {
  en: { yes: 'yes', no: 'no', unsure: 'unsure' },
  zh: { yes: '是', no: '否', unsure: '不确定' },
}

// Much longer than any of the words.
const LONGEST_WORD = 20

/** The judgement behind a word in either language; `undefined` for any other. */
export function parseJudgement(word: string): Judgement | undefined {
  const trimmed = word.trim()
  // Normalizing a crafted cell takes the square of its length.
  if (trimmed.length > LONGEST_WORD) return undefined
  const folded = trimmed.normalize('NFKC').toLowerCase()
  return JUDGEMENTS.find((judgement) => Object.values(JUDGEMENT_WORDS).some((words) => words[judgement] === folded))
}
