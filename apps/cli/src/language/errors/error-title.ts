import { datasets } from './titles/datasets.ts'
import { evaluators } from './titles/evaluators.ts'
import { results } from './titles/results.ts'
import { survey } from './titles/survey.ts'
import { training } from './titles/training.ts'

const titles: ReadonlyMap<string, string> = new Map(
  [datasets, survey, evaluators, training, results].flatMap((part) => Object.entries(part)),
)

/** What went wrong, in Chinese, for the code of an error; `undefined` for one that only a program can make. */
export function errorTitle(code: string): string | undefined {
  return titles.get(code)
}
