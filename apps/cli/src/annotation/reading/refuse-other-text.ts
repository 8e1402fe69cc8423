import type { Cell } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import { drawnTextDigest } from '../drawn-text-digest.ts'
import type { SampledText } from './read-sampling-sheet.ts'
import { shownCell } from './shown-cell.ts'

/**
 * Throws `cli/other-text` when a cell does not hold the text of its number as it was drawn: texts that were sorted
 * without their numbers would have the judgements of others. `where` names the cell.
 */
export async function refuseOtherText(
  cell: Cell,
  {
    number,
    texts,
    where,
  }: { readonly number: number; readonly texts: ReadonlyMap<number, SampledText>; readonly where: string },
): Promise<void> {
  const expected = texts.get(number)?.digest
  if (expected === undefined) return
  const found = typeof cell === 'object' ? undefined : await drawnTextDigest(String(cell ?? ''))
  if (found === expected) return
  const other = [...texts].find(([, { digest }]) => digest === found)?.[0]
  const shown = other === undefined ? shownCell(cell) : `that of number ${other}`
  throw new ValueCsvError(
    'cli/other-text',
    `${where}: the text of number ${number} is another than the one that was drawn, found ${shown}`,
    { hint: 'sort whole rows, and change neither numbers nor texts: put the texts back where they were' },
  )
}
