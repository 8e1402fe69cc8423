import type { Comparison, LlmSummary, Measures } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { LEVEL_IDS, LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { Cell, Column, Table } from '../output/table.ts'

type Measure = keyof Measures<unknown>

const titles: Readonly<Record<Measure, Phrase>> = {
  score: { en: 'Mean score of each level and value', zh: '各层面与各项价值的平均得分' },
  share: { en: 'Share of answers in which each value is present', zh: '各项价值出现的回答占比' },
}

const detectableColumn: Column = {
  key: 'detectable',
  heading: { en: 'Detectable', zh: '可检出' },
  digits: 2,
}

/** One row an LLM: how much it answered, and the mean score of each level. */
export function summaryTable({ llms }: Comparison): Table {
  return {
    columns: [
      { key: 'llm', heading: { en: 'Model', zh: '模型' } },
      { key: 'answers', heading: { en: 'Answers', zh: '回答数' } },
      { key: 'questions', heading: { en: 'Questions', zh: '问题数' } },
      ...LEVEL_IDS.map((id) => estimateColumn(id, LEVELS[id].name)),
    ],
    rows: llms.map(({ llm, coverage, levels }) => [
      llm,
      coverage.answered,
      coverage.questionsAnswered,
      ...LEVEL_IDS.map((id): Cell => ({ estimate: levels[id].score })),
    ]),
  }
}

/** One row a level or value, one column an LLM, and the smallest difference that the questions can show. */
export function measureTable({ llms, detectable }: Comparison, measure: Measure): Table {
  const row = (name: Phrase, of: (summary: LlmSummary) => Estimate, smallest: number | undefined): Cell[] => [
    name,
    ...llms.map((summary): Cell => ({ estimate: of(summary) })),
    smallest,
  ]
  return {
    title: titles[measure],
    columns: [
      { key: 'value', heading: { en: 'Level, value', zh: '层面、价值' } },
      ...llms.map(({ llm }) => estimateColumn(llm, { en: llm, zh: llm })),
      detectableColumn,
    ],
    rows: LEVEL_IDS.flatMap((level) => [
      row(LEVELS[level].name, ({ levels }) => levels[level][measure], detectable.levels[level][measure]),
      ...LEVELS[level].values.map((id) =>
        row(indented(VALUES[id].name), ({ values }) => values[id][measure], detectable.values[id][measure]),
      ),
    ]),
  }
}

/** For CSV: one row an LLM and level or value. */
export function tidyTable({ llms, detectable }: Comparison): Table {
  const plain = (key: string): Column => ({ key, heading: { en: key, zh: key } })
  return {
    columns: [
      ...['llm', 'answers', 'questions', 'kind', 'id'].map(plain),
      ...['score', 'share'].map((key) => ({ ...plain(key), estimate: true })),
      ...['detectable_score', 'detectable_share'].map(plain),
    ],
    rows: llms.flatMap(({ llm, coverage, levels, values }) => {
      const row = (
        kind: string,
        id: string,
        { score, share }: Measures<Estimate>,
        smallest: Measures<number | undefined>,
      ) => [
        ...[llm, coverage.answered, coverage.questionsAnswered, kind, id],
        ...[{ estimate: score }, { estimate: share }, smallest.score, smallest.share],
      ]
      return [
        ...LEVEL_IDS.map((id) => row('level', id, levels[id], detectable.levels[id])),
        ...VALUE_IDS.map((id) => row('value', id, values[id], detectable.values[id])),
      ]
    }),
  }
}

function estimateColumn(key: string, heading: Phrase): Column {
  return { key, heading, digits: 2, estimate: true }
}

function indented({ en, zh }: Phrase): Phrase {
  return { en: `  ${en}`, zh: `  ${zh}` }
}
