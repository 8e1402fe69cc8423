import { readFileSync } from 'node:fs'

/** One training in the goldens: what PyTorch's AdamW did. */
export interface GoldenTraining {
  readonly head: 'mean' | 'pooler' | 'label-attention'
  readonly steps: number
  readonly clip: number | null
  readonly weightDecay: number
  readonly labelWeights: readonly number[] | null
  readonly positiveWeights: readonly number[] | null
  readonly loss: 'bce' | 'asymmetric'
  readonly layerRate: number
  readonly headRate: number
  readonly losses: readonly number[]
  readonly norms: readonly number[]
  readonly logits: readonly (readonly number[])[]
}

/** A parameter in the shape that `@valuecsv/checkpoints` gives it. */
export interface GoldenTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: Float32Array
}

/** What Hugging Face's BERT gave in PyTorch, made by tooling/oracles/encoder-goldens.py. */
export const goldenBert = JSON.parse(readFileSync(new URL('./goldens/bert.json', import.meta.url), 'utf8')) as {
  readonly config: unknown
  readonly texts: readonly (readonly number[])[]
  readonly targets: readonly (readonly number[])[]
  readonly parameters: readonly (readonly [string, readonly number[]])[]
  readonly logits: Readonly<Record<'pooler' | 'cls' | 'mean' | 'label-attention', readonly (readonly number[])[]>>
  readonly trainings: readonly GoldenTraining[]
}

/**
 * The parameters of the golden model and the queries of the head `label-attention`: a formula of their place, the same
 * as in the script that made the goldens.
 */
export function goldenTensors(): Map<string, GoldenTensor> {
  const queries = ['classifier.query', [12, 32]] as const
  return new Map(
    [...goldenBert.parameters, queries].map(([name, shape], k) => {
      const centre = name.endsWith('LayerNorm.weight') ? 1 : 0
      const length = shape.reduce((product, size) => product * size, 1)
      const data = Float32Array.from({ length }, (_, i) => centre + Math.sin(0.7 * i + 1.3 * k) / 5)
      return [name, { name, shape, data }]
    }),
  )
}
