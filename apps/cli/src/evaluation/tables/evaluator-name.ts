import type { Phrase } from '../../language/phrase.ts'
import type { MeasuredEvaluator } from '../measure-evaluators.ts'

const floorNames: Readonly<Record<string, Phrase>> = {
  prevalence: { en: 'prevalence', zh: '先验比例' },
  'all-ones': { en: 'all ones', zh: '全判为出现' },
}

/** What an evaluator is called in tables; a floor is marked. */
export function evaluatorName({ name, floor }: Pick<MeasuredEvaluator, 'name' | 'floor'>): Phrase {
  if (!floor) return { en: name, zh: name }
  const { en, zh } = floorNames[name] ?? { en: name, zh: name }
  return { en: `${en} (floor)`, zh: `${zh}（参照下限）` }
}
