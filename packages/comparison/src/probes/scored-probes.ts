import type { ValueId } from '@valuecsv/taxonomy'
import type { ScoredProbe } from './measure-probes.ts'

/** What an evaluator gives for one text. */
interface ScoredSide {
  readonly scores: Readonly<Record<ValueId, number>>
  readonly values: readonly ValueId[]
}

/**
 * Pairs of texts with what an evaluator gives for the value of each.
 *
 * @param scored of each pair in their order the affirming text, then the other
 */
export function scoredProbes<Kind extends string>(
  pairs: readonly { readonly value: ValueId; readonly kind: Kind }[],
  scored: readonly ScoredSide[],
): ScoredProbe<Kind>[] {
  return pairs.map(({ value, kind }, pair) => {
    const side = ({ scores, values }: ScoredSide) => ({ score: scores[value], present: values.includes(value) })
    return { value, kind, affirmed: side(scored[2 * pair]!), other: side(scored[2 * pair + 1]!) }
  })
}
