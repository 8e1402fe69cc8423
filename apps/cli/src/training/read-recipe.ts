import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { RECIPES, type Recipe } from '@valuecsv/training'
import { closestName } from '../errors/closest-name.ts'
import { systemErrorMeaning } from '../errors/system-errors.ts'
import { usageError } from '../errors/usage-error.ts'

const standard = RECIPES['csv-small']!

/**
 * A recipe by its name, or from a JSON file whose keys replace those of csv-small. Throws a usage error for an unknown
 * name, and `cli/wrong-recipe` naming file and key for a key that no recipe has or a value of another type.
 */
export async function readRecipe(nameOrFile: string): Promise<Recipe> {
  const known = RECIPES[nameOrFile]
  if (known) return known
  if (extname(nameOrFile) !== '.json') {
    const names = Object.keys(RECIPES)
    const meant = closestName(nameOrFile, names)
    const hint = meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}, and JSON files`
    throw usageError(`unknown recipe "${nameOrFile}"`, hint)
  }
  const changes = await readJson(nameOrFile)
  for (const [key, value] of Object.entries(changes)) checkKey(nameOrFile, key, value)
  return { ...standard, name: basename(nameOrFile, '.json'), ...changes }
}

async function readJson(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw wrong(file, systemErrorMeaning(cause) ?? 'it cannot be read', cause)
  })
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch (cause) {
    throw wrong(file, `expected JSON: ${(cause as Error).message}`, cause)
  }
  throw wrong(file, 'expected an object with keys of a recipe')
}

function checkKey(file: string, key: string, value: unknown): void {
  if (!Object.hasOwn(standard, key)) {
    const meant = closestName(key, Object.keys(standard))
    throw wrong(file, `unknown key "${key}"${meant ? `, did you mean "${meant}"?` : ''}`)
  }
  const types = new Set(Object.values(RECIPES).map((recipe) => typeOf(recipe[key as keyof Recipe])))
  if (!types.has(typeOf(value))) {
    throw wrong(file, `"${key}" is ${JSON.stringify(value)}, expected a ${[...types].join(' or a ')}`)
  }
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
}

function wrong(file: string, problem: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('cli/wrong-recipe', `${file}: ${problem}`, cause === undefined ? {} : { cause })
}
