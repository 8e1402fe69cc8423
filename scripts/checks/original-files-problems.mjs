import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What the tests on the original files need, by the variable that names the folder. */
const NEEDED = {
  VALUECSV_DATA: ['ValueCSV5000.xlsx', 'quest100.xlsx'],
  VALUECSV_MODELS: [
    'bge-small-zh-v1.5/config.json',
    'bge-small-zh-v1.5/model.safetensors',
    'bge-small-zh-v1.5/tokenizer.json',
    'bge-small-zh-v1.5/vocab.txt',
  ],
}

/**
 * What is missing of the original files, one line each. A variable that is not set is a problem only where
 * `required`; one that is set must lead to its files everywhere.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {{ required: boolean, exists?: (path: string) => boolean }} options
 * @returns {string[]}
 */
export function originalFilesProblems(environment, { required, exists = existsSync }) {
  return Object.entries(NEEDED).flatMap(([variable, files]) => {
    const folder = environment[variable]
    if (!folder)
      return required ? [`${variable} is not set; with CI=true the tests on the original files must run`] : []
    return files.filter((file) => !exists(join(folder, file))).map((file) => `${variable}=${folder} has no ${file}`)
  })
}
