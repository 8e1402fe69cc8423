import { questionTable } from '@valuecsv/datasets'

/**
 * For each question the ids of those that are equal or nearly so, by the measure that `questionTable` of
 * `@valuecsv/datasets` applies to quest100. Beyond 500 different questions only equal ones are found.
 */
export function similarQuestions(
  questions: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, readonly string[]> {
  const rows = questions.map(({ text }, index) => ({ number: index + 2, cells: [text] }))
  const table = questionTable([{ number: 1, cells: ['question', 'nobody'] }, ...rows])
  const idsOfTable = new Map(table.questions.map(({ id, rows }) => [id, rows.map((row) => questions[row - 2]!.id)]))
  const similar = new Map<string, readonly string[]>()
  for (const { id, similarTo } of table.questions) {
    const same = idsOfTable.get(id)!
    const near = similarTo.flatMap((other) => idsOfTable.get(other)!)
    for (const own of same) similar.set(own, [...same.filter((other) => other !== own), ...near])
  }
  return similar
}
