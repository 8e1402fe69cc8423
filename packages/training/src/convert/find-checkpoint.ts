import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { WEIGHT_FILES } from '@valuecsv/checkpoints'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { weightFiles } from '../weights/weight-files.ts'

/** The files of a checkpoint: of one classifier of the twelve values, or of twelve of one value each. */
export type FoundCheckpoint =
  | { readonly kind: 'one'; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: 'twelve'; readonly folder: string; readonly files: Readonly<Record<ValueId, string>> }

const MEMBER_ENDINGS = ['.pt', '.pth', '.bin', '.safetensors']

/**
 * Finds out what `path` is: a file with weights, a folder with a file for each value (`Rule of Law.pt`), or a folder as
 * Hugging Face lays it out. Errors: `training/checkpoint-missing`, `training/member-missing` (names the values),
 * `training/member-twice`.
 */
export async function findCheckpoint(path: string): Promise<FoundCheckpoint> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ValueCsvError('training/checkpoint-missing', `${path}: ${systemErrorText(cause)}`, { cause })
  })
  if (!found.isDirectory()) return { kind: 'one', folder: dirname(path), files: [basename(path)] }
  const members = memberFiles(path, await readdir(path))
  if (members !== undefined) return { kind: 'twelve', folder: path, files: members }
  const files = await weightFiles(path)
  if (files !== undefined) return { kind: 'one', folder: path, files }
  throw new ValueCsvError('training/checkpoint-missing', `${path}: has no ${WEIGHT_FILES.join(', no ')}`, {
    hint: 'Name a checkpoint file, a folder with a .pt for each of the twelve values, or a Hugging Face folder.',
  })
}

/** The file of each value; `undefined` when no file has the name of one. */
function memberFiles(folder: string, names: readonly string[]): Readonly<Record<ValueId, string>> | undefined {
  const files = new Map<ValueId, string>()
  for (const file of names.toSorted()) {
    const { name, ext } = parse(file)
    const id = MEMBER_ENDINGS.includes(ext) ? parseValueId(name) : undefined
    if (id === undefined) continue
    const other = files.get(id)
    if (other !== undefined) {
      throw new ValueCsvError('training/member-twice', `${folder}: ${other} and ${file} are both ${VALUES[id].name.en}`)
    }
    files.set(id, file)
  }
  if (files.size === 0) return undefined
  const missing = VALUE_IDS.filter((id) => !files.has(id)).map((id) => `${VALUES[id].name.en}.pt`)
  if (missing.length === 0) return Object.fromEntries(files) as Record<ValueId, string>
  throw new ValueCsvError(
    'training/member-missing',
    `${join(folder, files.values().next().value!)} is one of twelve, the folder lacks ${missing.join(', ')}`,
  )
}
