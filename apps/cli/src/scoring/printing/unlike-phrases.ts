import type { OffDistributionSignal } from '@valuecsv/evaluator'
import type { Phrase } from '../../language/phrase.ts'

const reasons: Readonly<Record<OffDistributionSignal, Phrase>> = {
  distance: { en: 'it is far from all of them', zh: '与训练文本都相距较远' },
  energy: { en: 'it speaks of none of the values', zh: '几乎不涉及任何一项价值' },
  rarity: { en: 'its wording is rare among them', zh: '用词在训练文本中罕见' },
  length: { en: 'it is shorter than nearly all of them', zh: '比几乎所有训练文本都短' },
}

/** What the reader of a text's scores should know when the text is unlike those of the model's training. */
export function unlikePhrases(signals: readonly OffDistributionSignal[]): Phrase[] {
  if (signals.length === 0) return []
  const said = (language: keyof Phrase) => signals.map((signal) => reasons[signal][language])
  return [
    {
      en: `This text is unlike those that the model was trained on (${said('en').join('; ')}): rely on its scores less.`,
      zh: `该文本与评估器的训练文本不同（${said('zh').join('；')}），其得分的可靠性较低。`,
    },
  ]
}
