import { bootstrapMeans, type Estimate, estimateOf, wilsonInterval } from '@valuecsv/metrics'
import { byValue, type ValueId } from '@valuecsv/taxonomy'
import { INTERVAL_SETTINGS } from '../evaluators/interval-settings.ts'

/** What an evaluator gives for the value of a pair in one of its texts. */
export interface ProbeScore {
  /** From 0 to 1. */
  readonly score: number
  /** Whether the score is above the evaluator's threshold. */
  readonly present: boolean
}

/** A pair of texts about a value: the first affirms it, the other does something else with it. */
export interface ScoredProbe<Kind extends string = string> {
  readonly value: ValueId
  readonly kind: Kind
  readonly affirmed: ProbeScore
  readonly other: ProbeScore
}

/** What an evaluator makes of pairs. All is undefined, and left out, without pairs. */
export interface ProbeFigures {
  readonly pairs: number
  /** Share of pairs whose affirming text scores higher. An evaluator that hears only what is spoken of has 0.5. */
  readonly higher: Estimate
  /** Mean of the affirming text's score minus the other's. */
  readonly difference: Estimate
  /** Share of affirming texts in which the value is present. */
  readonly affirmedPresent: Estimate
  /** Share of other texts in which it is present although they do not affirm it. */
  readonly otherPresent: Estimate
  /** Share of pairs in which it is present in both. */
  readonly bothPresent: Estimate
}

/** `measureProbes` of all pairs, of each kind and of each value. */
export interface ProbeMeasurement<Kind extends string = string> {
  /** The level of all intervals. */
  readonly level: number
  readonly overall: ProbeFigures
  readonly perKind: Readonly<Record<Kind, ProbeFigures>>
  readonly perValue: Readonly<Record<ValueId, ProbeFigures>>
}

/**
 * Measures how far an evaluator tells a text that affirms a value from one that denies, quotes or mocks it. The interval
 * of the mean difference is a bootstrap by pair, those of shares are Wilson's, which have a width at 0 and 1 too.
 *
 * @throws `metrics/score-not-finite`
 */
export function measureProbes<Kind extends string>(probes: readonly ScoredProbe<Kind>[]): ProbeMeasurement<Kind> {
  const kinds = [...new Set(probes.map(({ kind }) => kind))]
  return {
    level: INTERVAL_SETTINGS.level,
    overall: figuresOf(probes),
    perKind: Object.fromEntries(
      kinds.map((kind) => [kind, figuresOf(probes.filter((probe) => probe.kind === kind))]),
    ) as Record<Kind, ProbeFigures>,
    perValue: byValue((id) => figuresOf(probes.filter(({ value }) => value === id))),
  }
}

function figuresOf(probes: readonly ScoredProbe[]): ProbeFigures {
  return {
    pairs: probes.length,
    higher: share(probes, ({ affirmed, other }) => affirmed.score > other.score),
    difference: meanDifference(probes),
    affirmedPresent: share(probes, ({ affirmed }) => affirmed.present),
    otherPresent: share(probes, ({ other }) => other.present),
    bothPresent: share(probes, ({ affirmed, other }) => affirmed.present && other.present),
  }
}

function share(probes: readonly ScoredProbe[], holds: (probe: ScoredProbe) => boolean): Estimate {
  if (probes.length === 0) return {}
  const value = probes.filter(holds).length / probes.length
  return estimateOf({ value, ...wilsonInterval(value, probes.length, INTERVAL_SETTINGS) })
}

function meanDifference(probes: readonly ScoredProbe[]): Estimate {
  const data = Float64Array.from(probes, ({ affirmed, other }) => affirmed.score - other.score)
  const { level, samples: resamples, seed } = INTERVAL_SETTINGS
  const [mean] = bootstrapMeans({ rows: probes.length, labels: 1, data }, { level, resamples, seed })
  return estimateOf(mean!)
}
