import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import { type ChosenRecipe, findRecipe } from '../../recipe/find-recipe.ts'
import { parseRecipe } from '../../recipe/parse-recipe.ts'

/**
 * A recipe by its name, or out of a JSON file whose keys replace those of the recipe that it `extends`. Errors: those
 * of `findRecipe` and `parseRecipe`; `training/recipe-unreadable` names the file.
 */
export async function readRecipe(nameOrFile: string): Promise<ChosenRecipe> {
  const ending = extname(nameOrFile)
  if (ending.toLowerCase() !== '.json') return findRecipe(nameOrFile)
  const text = await readFile(nameOrFile, 'utf8').catch((cause) => {
    const { code } = cause as NodeJS.ErrnoException
    const problem = code === 'ENOENT' ? 'no such file' : `can't be read: ${systemErrorText(cause)}`
    throw unreadable(nameOrFile, problem, cause)
  })
  return parseRecipe(jsonOf(text, nameOrFile), { name: basename(nameOrFile, ending), file: nameOrFile })
}

function jsonOf(text: string, file: string): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw unreadable(file, `expected JSON: ${(cause as Error).message}`, cause)
  }
}

function unreadable(file: string, problem: string, cause: unknown): ValueCsvError {
  return new ValueCsvError('training/recipe-unreadable', `${file}: ${problem}`, { cause })
}
