import {
  type BootstrapInterval,
  bootstrapCohenKappa,
  bootstrapKrippendorffAlpha,
  type Estimate,
  estimateOf,
} from '@valuecsv/metrics'
import type { Judgement } from '../judgement.ts'

/** How far annotators agree. */
export interface AgreementFigures {
  /** Krippendorff's alpha of all annotators; left out with one. */
  readonly alpha?: Estimate
  /** Cohen's kappa of each two annotators, in the order of the pairs. */
  readonly kappas: readonly Estimate[]
}

const resamples = 2000

/** On so many of the resamples a figure must be defined: bounds of the others alone would speak of chosen samples. */
const leastDefined = 0.9 * resamples

/**
 * Agreement on units, each with one judgement an annotator; `clusters` says which units are of one text. A figure has no
 * bounds where all resamples give the same, as where all agree: drawing texts anew tells nothing of how sure that is.
 */
export function agreementFigures(
  units: readonly (readonly (Judgement | undefined)[])[],
  pairs: readonly (readonly [number, number])[],
  clusters?: readonly number[],
): AgreementFigures {
  const options = clusters === undefined ? { resamples } : { resamples, clusters }
  const saidBy = (annotator: number) => units.map((judgements) => judgements[annotator])
  return {
    ...(pairs.length === 0 ? {} : { alpha: told(bootstrapKrippendorffAlpha(units, options)) }),
    kappas: pairs.map(([first, second]) => told(bootstrapCohenKappa(saidBy(first), saidBy(second), options))),
  }
}

function told({ value, low, high, definedResamples }: BootstrapInterval): Estimate {
  const isWide = low !== undefined && high !== undefined && high - low > 1e-9
  const isTold = isWide && definedResamples >= leastDefined
  return estimateOf(isTold ? { value, low, high } : { value, low: undefined, high: undefined })
}
