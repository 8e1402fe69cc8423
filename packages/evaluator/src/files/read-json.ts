import { ValueCsvError } from '@valuecsv/errors'

/** The JSON in `bytes`; an error with code `evaluator/file-not-json` names the file as `source`. */
export function readJson(bytes: Uint8Array, source: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new ValueCsvError('evaluator/file-not-json', `${source}: expected JSON: ${(cause as Error).message}`, {
      cause,
    })
  }
}
