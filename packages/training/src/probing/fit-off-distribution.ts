import {
  OFF_DISTRIBUTION_SIGNALS,
  type OffDistribution,
  type OffDistributionNumbers,
  type OffDistributionSignal,
  offDistributionSignals,
  type ReadText,
  type Subspace,
} from '@valuecsv/evaluator'
import { quantile, rocAuc } from '@valuecsv/metrics'
import { principalSubspace } from './principal-subspace.ts'

/** Texts as the evaluator has read them. */
export interface FitOffDistributionTexts {
  /** Texts that the encoder's space is learned from; none of an evaluator with no encoder, or with twelve. */
  readonly training: readonly ReadText[]
  /** Other texts of the same kind: the limits let nearly all of them through. */
  readonly heldOut: readonly ReadText[]
  /** Texts that are unlike them, by kind. */
  readonly others: Readonly<Record<string, readonly ReadText[]>>
  /** Whether an encoder has read them; of n-grams alone energy tells less than rarity. */
  readonly hasEncoder: boolean
}

/** What a manifest says, and what goes into its file. */
export interface FittedOffDistribution {
  readonly offDistribution: OffDistribution
  /** Present where `distance` is used. */
  readonly subspace?: Subspace
}

/** Share of held-out texts within each limit. */
const WITHIN = 0.99

/** More directions separate hardly better, fewer worse; 64 of 512 are a file of 130 kB. */
const DIRECTIONS = 64

/**
 * Limits beyond which a text is unlike those of the training. Of `distance` and `energy` the one is used that tells the
 * other kinds of text better from the held-out ones in the mean; `rarity` and `length` are used where there are such.
 */
export function fitOffDistribution({
  training,
  heldOut,
  others,
  hasEncoder,
}: FitOffDistributionTexts): FittedOffDistribution {
  const subspace = encoderSubspace(training)
  const signals = (texts: readonly ReadText[]) => texts.map((text) => offDistributionSignals(text, subspace))
  const inside = signals(heldOut)
  const outside = Object.fromEntries(Object.entries(others).map(([kind, texts]) => [kind, signals(texts)]))
  const auroc = Object.fromEntries(
    OFF_DISTRIBUTION_SIGNALS.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(outside).flatMap(([kind, unlike]) => {
          const area = separation(name, inside, unlike)
          return area === undefined ? [] : [[kind, area]]
        }),
      ),
    ]).filter(([, areas]) => Object.keys(areas as object).length > 0),
  ) as OffDistribution['auroc']
  const unused = mean(auroc.distance) >= mean(auroc.energy) ? 'energy' : 'distance'
  const limits = Object.fromEntries(
    OFF_DISTRIBUTION_SIGNALS.filter((name) => name !== unused).flatMap((name) => {
      const values = numbersOf(name, inside)
      if (values.length === 0 || (name === 'energy' && !hasEncoder)) return []
      return [[name, quantile(Float64Array.from(values).sort(), name === 'length' ? 1 - WITHIN : WITHIN)]]
    }),
  ) as OffDistributionNumbers
  return {
    offDistribution: { limits, within: WITHIN, auroc },
    ...(limits.distance !== undefined && subspace ? { subspace } : {}),
  }
}

function encoderSubspace(training: readonly ReadText[]): Subspace | undefined {
  const vectors = training.flatMap(({ features: { pooled } }) => (pooled.length === 1 ? [pooled[0]!] : []))
  if (vectors.length < 2) return undefined
  return principalSubspace(vectors, Math.min(DIRECTIONS, vectors[0]!.length - 1, vectors.length - 1))
}

function numbersOf(name: OffDistributionSignal, texts: readonly OffDistributionNumbers[]): number[] {
  return texts.flatMap((signals) => signals[name] ?? [])
}

/** The area under the ROC curve with which the signal tells `unlike` from `inside`. */
function separation(
  name: OffDistributionSignal,
  inside: readonly OffDistributionNumbers[],
  unlike: readonly OffDistributionNumbers[],
): number | undefined {
  const [same, other] = [numbersOf(name, inside), numbersOf(name, unlike)]
  const truth = [...same.map(() => 0), ...other.map(() => 1)]
  const scores = [...same, ...other].map((signal) => (name === 'length' ? -signal : signal))
  return rocAuc(truth, scores)
}

function mean(areas: Readonly<Record<string, number>> | undefined): number {
  const all = Object.values(areas ?? {})
  return all.length === 0 ? Number.NEGATIVE_INFINITY : all.reduce((sum, area) => sum + area, 0) / all.length
}
