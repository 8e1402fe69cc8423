import { closestName, ValueCsvError } from '@valuecsv/errors'
import { NGRAM_RECIPES } from '../ngrams/ngram-recipe.ts'
import { type ChosenRecipe, knownRecipe, recipeHint } from './find-recipe.ts'
import type { Recipe, RecipeSettings } from './recipe.ts'
import { RECIPE_KEYS, type RecipeKey } from './recipe-keys.ts'
import { RECIPES } from './recipes.ts'

/** What a recipe file may say beside the keys of `RECIPE_KEYS`. */
const aboutFile = ['extends', 'name', 'base'] as const

const keys: Readonly<Record<string, RecipeKey<unknown>>> = RECIPE_KEYS

/**
 * A recipe out of parsed JSON: the keys of `RECIPE_KEYS` that differ from those of the recipe that `extends` names
 * (csv-small where it names none), with a `name` and a `base` of its own if it wants. `file` is what errors call it:
 * `training/wrong-recipe` names the key, and the closest one or the range.
 */
export function parseRecipe(json: unknown, { name, file }: { name: string; file: string }): ChosenRecipe {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw wrong(file, 'expected an object with keys of a recipe')
  }
  const { extends: parent = 'csv-small', name: ownName = name, base, ...changes } = json as Record<string, unknown>
  for (const [key, value] of Object.entries({ extends: parent, name: ownName, base })) {
    if (value === undefined || (typeof value === 'string' && value !== '')) continue
    throw wrong(file, `"${key}" is ${JSON.stringify(value)}, expected a string that is not empty`)
  }
  const extended = parentOf(parent as string, file)
  checkSettings(changes, file)
  const recipe = { ...extended.recipe, ...changes, name: ownName as string }
  checkTogether(recipe, file)
  return { recipe, base: (base as string | undefined) ?? extended.base }
}

/** Checks a recipe that a program put together; errors as in `parseRecipe`. */
export function checkRecipe({ name, ...settings }: Recipe): void {
  const source = `recipe ${name}`
  checkSettings(settings, source)
  const missing = Object.keys(keys).find((key) => !Object.hasOwn(settings, key))
  if (missing) throw wrong(source, `"${missing}" is missing, expected ${keys[missing]!.range.text}`)
  checkTogether(settings, source)
}

function checkSettings(settings: Readonly<Record<string, unknown>>, source: string): void {
  for (const [key, value] of Object.entries(settings)) {
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (known === undefined) {
      const meant = closestName(key, [...Object.keys(keys), ...aboutFile])
      throw wrong(source, `unknown key "${key}"${meant ? `, did you mean "${meant}"?` : ''}`)
    }
    if (known.range.accepts(value)) continue
    throw wrong(source, `"${key}" is ${JSON.stringify(value)}, expected ${known.range.text}`)
  }
}

/** The keys that one loss alone knows. */
const keysOfLoss = {
  'binary-cross-entropy': ['classBalance'],
  asymmetric: ['negativeFocus', 'probabilityMargin'],
} as const

/** Whether the settings fit each other: one that decides nothing would stand in the manifest as if it had. */
function checkTogether(settings: RecipeSettings, source: string): void {
  const { design, head, loss, ngrams, folds } = settings
  const unfit = (key: string, value: unknown, isFor: string, expected: string) =>
    wrong(source, `"${key}" is ${JSON.stringify(value)}, which is for ${isFor}; expected ${expected}`)
  for (const [only, its] of Object.entries(keysOfLoss)) {
    const idle = its.find((key) => only !== loss && settings[key] !== RECIPE_KEYS[key].standard)
    if (idle) throw unfit(idle, settings[idle], 'another loss', `"loss": "${only}"`)
  }
  if (design === 'multi-label') {
    if (loss === 'softmax-cross-entropy') throw unfit('loss', loss, 'classifiers of one value', '"design": "binary"')
    return
  }
  const ofTwelve = (key: string, value: unknown) =>
    unfit(key, value, 'one classifier of twelve values', '"design": "multi-label"')
  if (head === 'label-attention') throw ofTwelve('head', head)
  if (ngrams) throw ofTwelve('ngrams', ngrams)
  if (folds > 0) throw ofTwelve('folds', folds)
}

function parentOf(name: string, source: string): ChosenRecipe {
  if (Object.hasOwn(NGRAM_RECIPES, name)) {
    throw wrong(source, `"extends": ${name} is made of n-grams and has no keys to change`)
  }
  const found = knownRecipe(name)
  if (found !== undefined) return found
  throw wrong(source, `"extends": unknown recipe "${name}"`, recipeHint(name, Object.keys(RECIPES)))
}

function wrong(source: string, problem: string, hint?: string): ValueCsvError {
  return new ValueCsvError('training/wrong-recipe', `${source}: ${problem}`, hint === undefined ? {} : { hint })
}
