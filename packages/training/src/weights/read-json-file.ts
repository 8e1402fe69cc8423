import { ValueCsvError } from '@valuecsv/errors'
import { readWholeFile } from './read-whole-file.ts'

/** The object in a JSON file. Errors: those of `readWholeFile`; `training/not-json` names the path. */
export async function readJsonFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { bytes } = await readWholeFile(path)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new ValueCsvError('training/not-json', `${path}: expected JSON: ${(cause as Error).message}`, { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new ValueCsvError('training/not-json', `${path}: expected a JSON object`)
}
