import { basename, resolve } from 'node:path'
import type { Manifest } from '@valuecsv/evaluator'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { huggingFaceFiles } from '../folder/hugging-face-files.ts'
import { writeNewFolder } from '../node/folders/write-new-folder.ts'
import { recordOf } from '../node/record-of.ts'
import { checkRecord } from '../start/check-record.ts'
import type { ConvertCheckpointOptions } from './convert-options.ts'
import { convertedDraft } from './converted-draft.ts'
import { findCheckpoint } from './find-checkpoint.ts'
import type { LabelOrder } from './label-order.ts'
import { readSettings } from './read-settings.ts'
import { type WrittenWeights, writeOne, writeTwelve } from './writing/write-weights.ts'

export interface ConvertedCheckpoint {
  readonly manifest: Manifest
  /** How it is known which value an output is; absent for twelve classifiers, whose files say it. */
  readonly labels: LabelOrder | undefined
  readonly lowerCase: boolean
  /** Keys of the checkpoint that the classifier does not use. */
  readonly leftOut: readonly string[]
}

/**
 * Writes the model folder of a checkpoint that was trained elsewhere: the weights in 8 bits, not validated, as the
 * manifest says. `out` is there only when it is whole. Errors name the file and the key: those of `findCheckpoint`,
 * `readSettings`, `checkpointParameters`, of the checkpoints' readers, of
 * `checkRecord` and of `writeNewFolder`.
 */
export async function convertCheckpoint(options: ConvertCheckpointOptions): Promise<ConvertedCheckpoint> {
  const { from, out, head, keepFp32 = false, largestBytes, signal, onProgress } = options
  const checkpoint = basename(resolve(from))
  const record = recordOf(options, [`Checkpoint: ${checkpoint}`])
  checkRecord(record)
  const found = await findCheckpoint(from)
  const settings = await readSettings(found, options)
  const { description, lowerCase, labels } = settings
  return writeNewFolder(out, async (folder) => {
    const writing = { config: description.config, head, keepFp32, largestBytes, signal, onProgress }
    const written: WrittenWeights =
      found.kind === 'one' ? await writeOne(folder, found, writing) : await writeTwelve(folder, found, writing)
    const draft = convertedDraft(settings, {
      ...record,
      kind: found.kind,
      checkpoint,
      weights: written.weights,
      head: written.head,
    })
    const names = found.kind === 'one' ? (labels?.order ?? VALUE_IDS) : ['present']
    const manifest = await writeModelFolder(folder, {
      manifest: draft,
      files: huggingFaceFiles(description, { lowerCase, maxTokens: settings.window.maxTokens, labels: names }),
      present: written.files,
    })
    return { manifest, labels, lowerCase, leftOut: written.leftOut }
  })
}
