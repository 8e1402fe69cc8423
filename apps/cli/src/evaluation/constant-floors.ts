import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { Manifest } from '@valuecsv/evaluator'
import { prevalence } from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Evaluated } from './evaluated.ts'
import type { LabelledPart } from './labelled-part.ts'

/**
 * What needs no evaluator: for every text the shares of the training part (present above one half), and everything
 * present. The shares are those of the split, else those that the first manifest that has some says, which `sharesOf` then names.
 */
export function constantFloors({ texts, trainingTexts }: LabelledPart, manifests: readonly Manifest[]): Evaluated[] {
  const source = trainingTexts ? undefined : manifests.find(({ validation }) => validation)
  const shares = trainingTexts ? sharesOf(trainingTexts) : source && sharesInManifest(source)
  return [
    ...(shares
      ? [
          {
            ...constantFloor('prevalence', texts, shares, (score) => score > 0.5),
            ...(source && { sharesOf: source.name }),
          },
        ]
      : []),
    constantFloor(
      'all-ones',
      texts,
      byValue(() => 1),
      () => true,
    ),
  ]
}

type Shares = Readonly<Record<ValueId, number>>

function sharesOf(texts: readonly LabelledText[]): Shares {
  const { perLabel } = prevalence(valueLabelMatrix(texts))
  return byValue((_, label) => perLabel[label] ?? 0)
}

function sharesInManifest({ validation }: Manifest): Shares | undefined {
  return validation && byValue((id) => validation[id].prior)
}

function constantFloor(
  name: string,
  texts: readonly LabelledText[],
  scores: Shares,
  isPresent: (score: number) => boolean,
): Evaluated {
  const values = VALUE_IDS.filter((id) => isPresent(scores[id]))
  return { name, floor: true, scored: texts.map(() => ({ scores, values })) }
}
