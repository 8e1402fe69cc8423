import { ValueCsvError } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS } from '@valuecsv/taxonomy'

/**
 * Throws `datasets/wrong-columns` where the names of columns are, among others, those of all twelve values: the table holds
 * scores or labels of texts, which would be taken for answers.
 */
export function refuseValuesAsNames(names: readonly unknown[], file: string): void {
  const values = new Set(names.map(parseValueId))
  if (!VALUE_IDS.every((id) => values.has(id))) return
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: a table of scores or labels with a column for each of the twelve values, expected questions in the first column and the answers of an LLM in each other column`,
    {
      hint: 'Give the table of answers that was scored; scores of answers are read from JSON Lines with llm, questionId, scores and values.',
    },
  )
}
