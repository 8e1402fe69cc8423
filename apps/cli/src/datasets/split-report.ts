import type { LabelledText } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit, SPLIT_PARTS, type Split, type SplitName, type SplitPart } from '@valuecsv/datasets/splits'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Context } from '../context.ts'
import { DATASET_NAME } from '../evaluation/part-flags.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Table } from '../output/table.ts'
import { datasetOptions } from '../sources/dataset-options.ts'

const partNames: Readonly<Record<SplitPart, Phrase>> = {
  train: { en: 'Train', zh: '训练' },
  validation: { en: 'Validation', zh: '验证' },
  test: { en: 'Test', zh: '测试' },
}

/** The parts of a split: their ids for programs, sizes and shares of labels for people. */
export async function splitReport(context: Context, split: SplitName): Promise<Report> {
  const { texts } = await loadValueCsv5000(datasetOptions(context))
  const parts = await namedSplit(texts, split)
  const ids = Object.fromEntries(SPLIT_PARTS.map((part) => [part, parts[part].map(({ id }) => id)]))
  const left = texts.length - SPLIT_PARTS.reduce((sum, part) => sum + parts[part].length, 0)
  return {
    kind: 'dataset-split',
    json: { data: DATASET_NAME, split, parts: ids },
    records: SPLIT_PARTS.flatMap((part) => parts[part].map(({ id }) => ({ id, part }))),
    tables: [countsTable(parts)],
    csv: {
      columns: ['id', 'part'].map((key) => ({ key, heading: { en: key, zh: key } })),
      rows: SPLIT_PARTS.flatMap((part) => parts[part].map(({ id }) => [id, part])),
    },
    notes:
      left === 0
        ? []
        : [
            {
              en: `${left} of ${texts.length} texts ${left === 1 ? 'is' : 'are'} in no part.`,
              zh: `${texts.length} 篇文本中有 ${left} 篇不属于任何部分。`,
            },
          ],
  }
}

function countsTable(parts: Split<LabelledText>): Table {
  return {
    columns: [
      { key: 'value', heading: { en: 'Share of texts with', zh: '含有该价值的文本占比' } },
      ...SPLIT_PARTS.map((part) => ({ key: part, heading: partNames[part], digits: 3 })),
    ],
    rows: [
      [{ en: '(texts)', zh: '（文本数）' }, ...SPLIT_PARTS.map((part) => String(parts[part].length))],
      ...VALUE_IDS.map((id) => [
        VALUES[id].name,
        ...SPLIT_PARTS.map(
          (part) => parts[part].filter(({ values }) => values.includes(id)).length / parts[part].length,
        ),
      ]),
    ],
  }
}
