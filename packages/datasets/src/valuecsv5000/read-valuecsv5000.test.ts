import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { labelRow } from '../records/label-row.ts'
import golden from './goldens/pandas.json' with { type: 'json' }
import { readValueCsv5000 } from './read-valuecsv5000.ts'

const data = process.env.VALUECSV_DATA

function digest(parts: readonly string[]): string {
  return createHash('sha256')
    .update(parts.map((part) => `${part}\0`).join(''))
    .digest('hex')
}

test.skipIf(!data && !process.env.CI)(
  'reads the texts and labels that pandas reads (needs VALUECSV_DATA)',
  async () => {
    const { texts, rowOfSums } = await readValueCsv5000(readFileSync(`${data}/ValueCSV5000.xlsx`))
    expect(texts).toHaveLength(golden.valuecsv5000.rows)
    expect(digest(texts.map(({ text }) => text))).toBe(golden.valuecsv5000.textsSha256)
    const rows = texts.map(({ values }) => DATASET_ORDER.map((id) => labelRow(values)[VALUE_IDS.indexOf(id)]).join(''))
    expect(digest(rows)).toBe(golden.valuecsv5000.labelsSha256)
    expect(texts[0]?.id).toBe('valuecsv5000-0001')
    expect(texts.at(-1)?.id).toBe('valuecsv5000-4999')
    const positives: Record<string, number> = golden.valuecsv5000.positives
    expect(rowOfSums).toEqual({ row: 5001, sums: VALUE_IDS.map((id) => positives[VALUES[id].datasetColumn]) })
  },
)
