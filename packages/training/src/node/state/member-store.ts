import { join } from 'node:path'
import { type NamedTensor, writeSafetensors } from '@valuecsv/checkpoints'
import type { ScoreMatrix } from '@valuecsv/metrics'
import type { FitResult } from '../../fit/fit.ts'
import type { EvaluatorLogits } from '../../folder/measuring/measure-evaluator.ts'
import { notKept, parseKept, parseKeptTensors } from './parse-kept.ts'
import { readIfThere, replaceFile } from './state-file.ts'

/** What is kept of a classifier, or of a fold, whose training is done, until all of them are. */
export interface MemberRecord extends Pick<FitResult, 'history' | 'bestEpoch'> {
  readonly logits: EvaluatorLogits
  /** sha256 of the graph that gave them, where it was written. */
  readonly graph?: string
}

const parts = ['validation', 'exactValidation', 'test', 'exactTest'] as const

const fileIn = (folder: string) => join(folder, 'finished.safetensors')

/** Keeps the record in `folder`: with this file there, the classifier is done. */
export async function saveMember(folder: string, record: MemberRecord): Promise<void> {
  const tensors = parts.flatMap((name): NamedTensor[] => {
    const matrix = record.logits[name]
    if (matrix === undefined) return []
    return [{ name, shape: [matrix.rows, matrix.labels], data: Float32Array.from(matrix.data) }]
  })
  const { history, bestEpoch, graph } = record
  const metadata = { epochs: JSON.stringify({ history, bestEpoch }), ...(graph === undefined ? {} : { graph }) }
  await replaceFile(fileIn(folder), writeSafetensors(tensors, { metadata }))
}

/** What a record is of: so many outputs for each text of the parts. */
export interface MemberShape {
  readonly outputs: number
  readonly validation: readonly unknown[]
  /** Absent or empty: the record has no such part. */
  readonly test?: readonly unknown[]
}

/** The record in `folder`; `undefined` when the classifier is not done. Error: `training/unreadable` for one of other texts. */
export async function loadMember(folder: string, shape: MemberShape): Promise<MemberRecord | undefined> {
  const source = fileIn(folder)
  const bytes = await readIfThere(source)
  if (bytes === undefined) return undefined
  const { tensors, metadata } = parseKeptTensors(bytes, source)
  const logits = Object.fromEntries(
    parts.flatMap((name): [string, ScoreMatrix][] => {
      const tensor = tensors.get(name)
      return tensor === undefined
        ? []
        : [[name, { rows: tensor.shape[0]!, labels: tensor.shape[1]!, data: tensor.data.slice() }]]
    }),
  )
  for (const part of ['validation', 'test'] as const) {
    const texts = shape[part]?.length ?? 0
    const { rows, labels } = logits[part] ?? { rows: 0, labels: shape.outputs }
    if (rows !== texts || labels !== shape.outputs) {
      throw notKept(source, `${part} is [${rows}, ${labels}], the texts want [${texts}, ${shape.outputs}]`)
    }
  }
  const epochs = { ...(parseKept(metadata.epochs, source) as Pick<FitResult, 'history' | 'bestEpoch'> | null) }
  if (!isEpochs(epochs)) throw notKept(source, `epochs is ${metadata.epochs}`)
  const { graph } = metadata
  return { ...epochs, logits: logits as unknown as EvaluatorLogits, ...(graph === undefined ? {} : { graph }) }
}

function isEpochs(
  epochs: Partial<Pick<FitResult, 'history' | 'bestEpoch'>>,
): epochs is Pick<FitResult, 'history' | 'bestEpoch'> {
  const { history, bestEpoch } = epochs
  return Array.isArray(history) && history.some(({ epoch }) => epoch === bestEpoch)
}
