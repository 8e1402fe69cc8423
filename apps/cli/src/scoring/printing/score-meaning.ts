import type { Phrase } from '../../language/phrase.ts'

/** What the scores of a validated evaluator mean. */
export const VALIDATED_SCORES: Phrase = {
  en: 'Scores are probabilities; a value is present above its own threshold.',
  zh: '得分为概率；超过该项阈值即视为出现。',
}

/** What the scores of a converted model mean: without validation data they are not calibrated. */
export const UNVALIDATED_SCORES: Phrase = {
  en: 'The model was not validated: scores are plain sigmoids, not calibrated; a value is present above 0.5 by convention.',
  zh: '评估器未经验证：得分是未校准的 sigmoid；按约定，高于 0.5 即视为出现。',
}
