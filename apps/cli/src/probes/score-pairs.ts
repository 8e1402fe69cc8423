import type { ScoredProbe } from '@valuecsv/comparison'
import { ENDORSEMENT_PAIRS, type ProbeKind } from '@valuecsv/datasets/probes'
import type { Evaluator, ScoredText } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import type { ScoreCache } from '../scoring/score-cache.ts'
import { scoreDistinct } from '../scoring/score-distinct.ts'

/** What the evaluator gives for the value of each pair in both of its texts. */
export async function scorePairs(
  context: Context,
  evaluator: Evaluator,
  cache: ScoreCache | undefined,
): Promise<ScoredProbe<ProbeKind>[]> {
  const texts = ENDORSEMENT_PAIRS.flatMap(({ id, affirmed, other }) => [
    { id: `${id}-affirmed`, text: affirmed },
    { id: `${id}-other`, text: other },
  ])
  const scored = await scoreDistinct(context, evaluator, texts, cache)
  return ENDORSEMENT_PAIRS.map(({ value, kind }, pair) => {
    const side = ({ scores, values }: ScoredText) => ({ score: scores[value], present: values.includes(value) })
    return { value, kind, affirmed: side(scored[2 * pair]!), other: side(scored[2 * pair + 1]!) }
  })
}
