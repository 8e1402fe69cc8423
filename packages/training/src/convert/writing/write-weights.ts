import { join } from 'node:path'
import {
  type BertConfig,
  type BertParameters,
  type CheckpointParameters,
  checkpointParameters,
  foldOutputPairs,
  type Head,
} from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { memberFolder } from '../../binary/binary-set-content.ts'
import { readWeights } from '../../weights/read-weights.ts'
import type { ConvertCheckpointOptions } from '../convert-options.ts'
import type { FoundCheckpoint } from '../find-checkpoint.ts'
import { writeFullPrecision } from './write-full-precision.ts'
import { writeGraph } from './write-graph.ts'

/** How weights are read and written. */
export interface WriteWeightsOptions extends Pick<ConvertCheckpointOptions, 'largestBytes' | 'signal' | 'onProgress'> {
  readonly config: BertConfig
  /** `undefined`: the one that the weights name, else `pooler`. */
  readonly head: Head | undefined
  readonly keepFp32: boolean
}

export interface WrittenWeights {
  /** sha256 of each file that was written, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>
  /** sha256 of each file that was read, by its name. */
  readonly weights: Readonly<Record<string, string>>
  /** Keys that the classifier does not use. */
  readonly leftOut: readonly string[]
  readonly head: Head
}

/** Writes the graph of one classifier of the twelve values. */
export async function writeOne(
  folder: string,
  found: Extract<FoundCheckpoint, { kind: 'one' }>,
  options: WriteWeightsOptions,
): Promise<WrittenWeights> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  onProgress?.({ file: found.files[0]!, done: 1, total: 1 })
  const read = await readClassifier(found.folder, found.files, VALUE_IDS.length, options)
  const { weights, parameters, leftOut, head } = read
  signal?.throwIfAborted()
  return { files: await writeClassifier(folder, parameters, { ...options, head }), weights, leftOut, head }
}

/** Writes the graphs of twelve classifiers of one value each, one after the other: no two are in memory at a time. */
export async function writeTwelve(
  folder: string,
  found: Extract<FoundCheckpoint, { kind: 'twelve' }>,
  options: WriteWeightsOptions,
): Promise<WrittenWeights> {
  const { signal, onProgress } = options
  const files: Record<string, string> = {}
  const weights: Record<string, string> = {}
  const leftOut = new Set<string>()
  let { head } = options
  for (const [index, id] of VALUE_IDS.entries()) {
    signal?.throwIfAborted()
    const file = found.files[id]
    onProgress?.({ file, done: index + 1, total: VALUE_IDS.length })
    // The first one decides for the others: a set has one head.
    const member = await readClassifier(found.folder, [file], 2, { ...options, head })
    head = member.head
    // A softmax over two outputs is the sigmoid of their difference.
    const parameters = foldOutputPairs(member.parameters)
    const written = await writeClassifier(join(folder, memberFolder(id)), parameters, { ...options, head })
    for (const [name, digest] of Object.entries(written)) files[`${memberFolder(id)}/${name}`] = digest
    Object.assign(weights, member.weights)
    for (const key of member.leftOut) leftOut.add(key)
  }
  return { files, weights, leftOut: [...leftOut], head: head! }
}

async function readClassifier(
  folder: string,
  files: readonly string[],
  labels: number,
  { config, head: asked }: Pick<WriteWeightsOptions, 'config' | 'head'>,
): Promise<CheckpointParameters & Pick<WrittenWeights, 'weights' | 'head'>> {
  const { tensors, files: weights, head: named } = await readWeights(folder, files)
  const file = files.length === 1 ? join(folder, files[0]!) : folder
  if (named !== undefined && asked !== undefined && named !== asked) {
    const problem = `the weights were trained with the head "${named}", asked for was "${asked}"`
    throw new ValueCsvError('training/head-contradicts', `${file}: ${problem}`)
  }
  const head = asked ?? named ?? 'pooler'
  return { ...checkpointParameters(tensors, config, { head, labels, file }), weights, head }
}

async function writeClassifier(
  folder: string,
  parameters: BertParameters,
  { config, head, keepFp32, largestBytes }: WriteWeightsOptions & { readonly head: Head },
): Promise<Record<string, string>> {
  const quantized = await writeGraph(folder, config, parameters, { head, precision: 'int8', largestBytes })
  if (!keepFp32) return quantized
  return { ...quantized, ...(await writeFullPrecision(folder, config, parameters, { head, largestBytes })) }
}
