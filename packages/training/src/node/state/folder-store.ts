import { join } from 'node:path'
import { type NamedTensor, writeSafetensors } from '@valuecsv/checkpoints'
import type { BertParameters } from '@valuecsv/encoder'
import type { TrainingProgress } from '../../fit/training-progress.ts'
import type { TrainingStore } from '../../fit/training-store.ts'
import type { ParameterBuffers, TrainingState } from '../../state/training-state.ts'
import { readWholeFile } from '../../weights/read-whole-file.ts'
import { notKept, parseKept, parseKeptTensors } from './parse-kept.ts'
import { readIfThere, replaceFile } from './state-file.ts'

const parts = ['value', 'first', 'second'] as const

/**
 * Keeps a training in `folder`: `state.safetensors` (parameters, moments, and in its metadata how far it is) and
 * `best.safetensors`. Each file is written beside its place and moved there, so that a killed run finds a whole one.
 */
export function folderStore(folder: string): TrainingStore {
  const stateFile = join(folder, 'state.safetensors')
  const bestFile = join(folder, 'best.safetensors')
  return {
    async load() {
      const bytes = await readIfThere(stateFile)
      return bytes === undefined ? undefined : decodeState(bytes, stateFile)
    },
    save: (state, progress) => replaceFile(stateFile, encodeState(state, progress)),
    saveBest: (parameters) => replaceFile(bestFile, writeSafetensors(parameters.values())),
    async loadBest(): Promise<BertParameters> {
      return parseKeptTensors((await readWholeFile(bestFile)).bytes, bestFile).tensors
    },
  }
}

function encodeState(state: TrainingState, progress: TrainingProgress): Uint8Array {
  const tensors: NamedTensor[] = []
  for (const [name, buffers] of state.parameters) {
    for (const part of parts) tensors.push({ name: `${part}:${name}`, shape: buffers.shape, data: buffers[part] })
    const average = state.averages?.get(name)
    if (average) tensors.push({ name: `average:${name}`, shape: buffers.shape, data: average })
  }
  const metadata = { step: String(state.step), progress: JSON.stringify(progress) }
  return writeSafetensors(tensors, { metadata })
}

function decodeState(bytes: Uint8Array, source: string) {
  const { tensors, metadata } = parseKeptTensors(bytes, source)
  const parameters = new Map<string, ParameterBuffers>()
  const averages = new Map<string, Float32Array>()
  for (const [key, { shape, data }] of tensors) {
    if (!key.startsWith('value:')) continue
    const name = key.slice('value:'.length)
    const moment = (part: string) => {
      const tensor = tensors.get(`${part}:${name}`)
      if (tensor?.data.length !== data.length) throw notKept(source, `${part}:${name} is missing or of another size`)
      return tensor.data.slice()
    }
    const average = tensors.get(`average:${name}`)
    if (average) averages.set(name, average.data.slice())
    parameters.set(name, { shape, value: data.slice(), first: moment('first'), second: moment('second') })
  }
  const step = Number(metadata.step)
  if (!isCount(step)) throw notKept(source, `step is ${metadata.step}`)
  if (averages.size > 0 && averages.size !== parameters.size)
    throw notKept(source, 'it has averages of some parameters')
  const kept = averages.size === 0 ? {} : { averages }
  return { state: { step, parameters, ...kept }, progress: parseProgress(metadata.progress, source) }
}

function parseProgress(json: string | undefined, source: string): TrainingProgress {
  const progress = { ...(parseKept(json, source) as TrainingProgress | null) }
  const { epoch, batch, lossSum, history, bestEpoch } = progress
  if (isCount(epoch) && isCount(batch) && Number.isFinite(lossSum) && Array.isArray(history)) {
    // An epoch that is done is kept, or one before it is.
    if (history.length === epoch && (bestEpoch === undefined || isCount(bestEpoch))) return progress as TrainingProgress
  }
  throw notKept(source, `progress is ${json}`)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
