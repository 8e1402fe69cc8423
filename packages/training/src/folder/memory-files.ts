import { ValueCsvError } from '@valuecsv/errors'
import type { ModelFiles } from '@valuecsv/evaluator'

/** A model whose files are in memory. */
export function memoryFiles(location: string, files: ReadonlyMap<string, Uint8Array>): ModelFiles {
  return {
    location,
    async read(name) {
      const bytes = files.get(name)
      if (bytes === undefined) throw new ValueCsvError('training/file-missing', `${location} has no ${name}.`)
      return bytes
    },
  }
}
