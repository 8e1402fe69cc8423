import { datasets } from './titles/datasets.ts'
import { evaluators } from './titles/evaluators.ts'
import { results } from './titles/results.ts'
import { survey } from './titles/survey.ts'
import { training } from './titles/training.ts'

/** What went wrong, in Chinese, by the code of an error; none for errors that only a program can make. */
export const ERROR_TITLES: ReadonlyMap<string, string> = new Map(
  [datasets, survey, evaluators, training, results].flatMap((part) => Object.entries(part)),
)
