import { chineseSentence, fileWord } from '@valuecsv/report'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Report } from '../../output/report.ts'
import type { Table } from '../../output/table.ts'
import type { DrawnText, PopulationText } from './draw-sample.ts'

/** What was drawn from what, and where it was written. */
export interface WrittenSample {
  readonly source: string
  readonly model: string
  readonly seed: number
  readonly workbooks: readonly string[]
  /** The file with the scores of the sample. */
  readonly scores: string
}

/** How many texts of each group there are, and how many of them are in the sample. */
export function sampleReport(
  written: WrittenSample,
  texts: readonly PopulationText[],
  drawn: readonly DrawnText[],
): Report {
  const values = VALUE_IDS.map((id) => {
    const has = (list: readonly PopulationText[]) => list.filter((text) => text.values.includes(id)).length
    return { value: id, texts: has(texts), sampled: has(drawn) }
  })
  const names = [...new Set(texts.flatMap(({ llm }) => llm ?? []))]
  const llms = names.map((llm) => {
    const by = (list: readonly PopulationText[]) => list.filter((text) => text.llm === llm).length
    return { llm, texts: by(texts), sampled: by(drawn) }
  })
  const counts = { texts: texts.length, sampled: drawn.length }
  const { source, workbooks, scores } = written
  return {
    kind: 'sample',
    json: { ...written, ...counts, values, llms },
    records: [...values, ...llms],
    tables: [
      groupTable(
        'value',
        { en: 'Value found by the evaluator', zh: '评估器判定出现的价值' },
        values.map(({ value, ...group }) => [VALUES[value].name, group.texts, group.sampled]),
      ),
      ...(llms.length === 0
        ? []
        : [
            groupTable(
              'llm',
              { en: 'Model', zh: '模型' },
              llms.map((group) => Object.values(group)),
            ),
          ]),
    ],
    csv: groupTable(
      'group',
      { en: 'Group', zh: '组' },
      [...values, ...llms].map((group) => Object.values(group)),
    ),
    notes: [
      {
        en: `${drawn.length} of ${texts.length} texts of ${source} in ${workbooks.join(', ')}, a workbook for each annotator; their scores by ${written.model} in ${scores}, which is not for annotators.`,
        zh: chineseSentence`从 ${source} 的 ${texts.length} 篇文本中抽取 ${drawn.length} 篇，写入 ${workbooks.join('、')}，每位标注者一份；其得分（${written.model}）在 ${scores}，请勿交给标注者。`,
      },
      {
        en: `When they are filled in: valuecsv metrics --truth ${workbooks.map(fileWord).join(' ')} --scores ${fileWord(scores)}`,
        zh: `填好之后：valuecsv metrics --truth ${workbooks.map(fileWord).join(' ')} --scores ${fileWord(scores)}`,
      },
    ],
  }
}

function groupTable(key: string, heading: { readonly en: string; readonly zh: string }, rows: Table['rows']): Table {
  return {
    columns: [
      { key, heading },
      { key: 'texts', heading: { en: 'Texts', zh: '文本' } },
      { key: 'sampled', heading: { en: 'In the sample', zh: '样本中' } },
    ],
    rows,
  }
}
