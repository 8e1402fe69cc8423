import { datasets } from './hints/datasets.ts'
import { evaluators } from './hints/evaluators.ts'
import { general } from './hints/general.ts'
import { results } from './hints/results.ts'
import { survey } from './hints/survey.ts'
import { training } from './hints/training.ts'

const parts = [general, datasets, survey, evaluators, training, results]

/**
 * Each hint of an error with its Chinese, with `{}` in both where something is filled in. The first that fits counts: what
 * says more stands first.
 */
export const ERROR_HINTS: readonly (readonly [english: string, chinese: string])[] = parts.flatMap(Object.entries)
