import type { RECIPE_KEYS, RecipeKey } from './recipe-keys.ts'

type Keys = typeof RECIPE_KEYS

/** What a recipe decides; `RECIPE_KEYS` has the meaning and the range of each key. */
export type RecipeSettings = {
  readonly [Key in keyof Keys]: Keys[Key] extends RecipeKey<infer Value> ? Value : never
}

/** How an evaluator is trained: all that decides its weights beside the base model, the data and the seed. */
export interface Recipe extends RecipeSettings {
  readonly name: string
}
