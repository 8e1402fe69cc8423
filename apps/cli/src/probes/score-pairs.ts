import { type ScoredProbe, scoredProbes } from '@valuecsv/comparison'
import { ENDORSEMENT_PAIRS, type ProbeKind } from '@valuecsv/datasets/probes'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import type { ScoreCache } from '../scoring/cache/score-cache.ts'
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
  return scoredProbes(ENDORSEMENT_PAIRS, await scoreDistinct(context, evaluator, texts, cache))
}
