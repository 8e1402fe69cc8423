import type { TableRow } from '@valuecsv/datasets'
import type { Workbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'

/** What the hidden sheet of a workbook says. */
export interface SamplingSheet {
  readonly texts: ReadonlyMap<number, SampledText>
  /** How many texts the sample was drawn from; absent where the workbook does not say so. */
  readonly population?: number
  /** What the sample was drawn by; absent where the workbook does not say so. */
  readonly predictions?: PopulationPredictions
}

/** A text of the sample, and for how many it stands. */
export interface SampledText {
  readonly id: string
  readonly weight: number
  /** Its `drawnTextDigest`; workbooks of earlier versions have none. */
  readonly digest?: string
}

/** Predictions for all texts that a sample was drawn from. */
export interface PopulationPredictions {
  /** Those of the sample as `predictionsDigest` knows them again. */
  readonly digest: string
  /** In how many texts each value was found. */
  readonly present: Readonly<Record<ValueId, number>>
}

/** Reads the hidden sheet. Throws `cli/wrong-annotation` for one that `valuecsv sample` did not write. */
export async function readSamplingSheet(workbook: Workbook): Promise<SamplingSheet> {
  const [header, ...body] = await workbook.readSheet(ANNOTATION_LAYOUT.samplingSheet)
  const column = (name: string) => header?.cells.indexOf(name) ?? -1
  const digestColumn = column(ANNOTATION_LAYOUT.digest)
  const texts = new Map(
    body.map((row): [number, SampledText] => {
      const [number, id, weight] = row.cells
      if (typeof number !== 'number' || id === undefined || typeof weight !== 'number' || weight < 1) {
        throw wrongRow(workbook.file, row, 'a number, an id and a weight from 1')
      }
      const digest = row.cells[digestColumn]
      return [number, { id: String(id), weight, ...(typeof digest === 'string' && { digest }) }]
    }),
  )
  const [first] = body
  const population = first?.cells[3]
  if (first === undefined || typeof population !== 'number') return { texts }
  const digest = first.cells[column(ANNOTATION_LAYOUT.predictions)]
  if (typeof digest !== 'string') return { texts, population }
  const counts = VALUE_IDS.map((id) => first.cells[column(id)])
  if (!counts.every((count) => typeof count === 'number' && count >= 0 && count <= population)) {
    throw wrongRow(workbook.file, first, `for each value a number of texts from 0 to ${population}`)
  }
  return { texts, population, predictions: { digest, present: byValue((_, value) => Number(counts[value])) } }
}

function wrongRow(file: string, row: TableRow, expected: string) {
  return new ValueCsvError(
    'cli/wrong-annotation',
    `${file}: sheet "${ANNOTATION_LAYOUT.samplingSheet}", row ${row.number}: expected ${expected}, as \`valuecsv sample\` wrote them`,
  )
}
