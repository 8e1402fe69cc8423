import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type NamedTensor, readSafetensors, readSafetensorsMetadata, writeSafetensors } from '@valuecsv/checkpoints'
import type { BertParameters } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import type { TrainingProgress } from '../fit/training-progress.ts'
import type { TrainingStore } from '../fit/training-store.ts'
import type { ParameterBuffers, TrainingState } from '../state/training-state.ts'

/** What a training was started with, as texts by name; a state goes on only with the same. */
export type Fingerprint = Readonly<Record<string, string>>

const parts = ['value', 'first', 'second'] as const

/**
 * Keeps a training in `folder`: `state.safetensors` (parameters, moments, and in its metadata how far it is and with
 * what it was started) and `best.safetensors`. Each file is written beside its place and moved there, so that a killed
 * run finds a whole one. A state of another recipe, dataset, base or seed is refused with what differs
 * (`training/other-training`).
 */
export function folderStore(folder: string, fingerprint: Fingerprint): TrainingStore {
  const stateFile = join(folder, 'state.safetensors')
  const bestFile = join(folder, 'best.safetensors')
  return {
    async load() {
      const bytes = await readIfThere(stateFile)
      return bytes === undefined ? undefined : decodeState(bytes, stateFile, fingerprint)
    },
    save: (state, progress) => replaceFile(folder, stateFile, encodeState(state, progress, fingerprint)),
    saveBest: (parameters) => replaceFile(folder, bestFile, writeSafetensors(parameters.values())),
    async loadBest(): Promise<BertParameters> {
      return readSafetensors(await readFile(bestFile), { source: bestFile })
    },
  }
}

function encodeState(state: TrainingState, progress: TrainingProgress, fingerprint: Fingerprint): Uint8Array {
  const tensors: NamedTensor[] = []
  for (const [name, buffers] of state.parameters) {
    for (const part of parts) tensors.push({ name: `${part}:${name}`, shape: buffers.shape, data: buffers[part] })
  }
  const metadata = {
    step: String(state.step),
    progress: JSON.stringify(progress),
    fingerprint: JSON.stringify(fingerprint),
  }
  return writeSafetensors(tensors, { metadata })
}

function decodeState(bytes: Uint8Array, source: string, fingerprint: Fingerprint) {
  const tensors = readSafetensors(bytes, { source })
  const metadata = readSafetensorsMetadata(bytes, { source })
  const started = JSON.parse(metadata.fingerprint ?? '{}') as Fingerprint
  const names = new Set([...Object.keys(started), ...Object.keys(fingerprint)])
  const different = [...names].filter((name) => started[name] !== fingerprint[name])
  if (different.length > 0) {
    const list = different.map((name) => `${name} was ${started[name]}, now ${fingerprint[name]}`).join('; ')
    throw new ValueCsvError('training/other-training', `${source} belongs to another training: ${list}.`, {
      hint: 'Give the options that it was started with, or another --out.',
    })
  }
  const parameters = new Map<string, ParameterBuffers>()
  for (const [key, { shape, data }] of tensors) {
    if (!key.startsWith('value:')) continue
    const name = key.slice('value:'.length)
    const moment = (part: string) => tensors.get(`${part}:${name}`)!.data.slice()
    parameters.set(name, { shape, value: data.slice(), first: moment('first'), second: moment('second') })
  }
  const progress = JSON.parse(metadata.progress ?? 'null') as TrainingProgress
  return { state: { step: Number(metadata.step), parameters }, progress }
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ValueCsvError('training/unreadable', `${file} can't be read: ${(error as Error).message}.`, {
      cause: error,
    })
  }
}

async function replaceFile(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(`${file}.part`, bytes, { flush: true })
    await rename(`${file}.part`, file)
  } catch (cause) {
    throw new ValueCsvError('training/cannot-write', `${file} can't be written: ${(cause as Error).message}.`, {
      cause,
    })
  }
}
