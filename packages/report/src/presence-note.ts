import type { Phrase } from './tables/phrase.ts'

/** What every report of scores says below its tables: the evaluators' figures on pairs of texts are in their cards. */
export const PRESENCE_NOTE: Phrase = {
  en: 'A value that is present is what the text speaks of, not what it endorses: evaluators find a value in most texts that deny or mock it, too (see the model’s card).',
  zh: '“出现”指文本涉及该项价值，不等于赞同：对于否定或讽刺该项价值的文本，评估器大多也会判为出现（见模型卡）。',
}
