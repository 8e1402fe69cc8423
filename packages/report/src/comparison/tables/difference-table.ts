import type { BaselineComparison, ByValueAndLevel, Comparison, DifferenceEstimate } from '@valuecsv/comparison'
import { LEVEL_IDS, LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../../tables/phrase.ts'
import type { Table } from '../../tables/table.ts'

/** More rows make a page that nobody reads, of many megabytes where there are many LLMs. */
const MOST_ROWS = 300

/** The differences of scores between two LLMs, the surest first, and of very many those alone. */
export function differenceTable({ differences, settings }: Comparison): Table | undefined {
  const pairs = differences.map(({ llms: [first, second], ...difference }) => ({ first, second, ...difference }))
  return tableOf({ en: 'Differences of mean scores between two models', zh: '两两模型的平均得分之差' }, pairs, settings)
}

/** The same of each LLM and what it was in the baseline. */
export function baselineTable({ llms, settings }: BaselineComparison): Table | undefined {
  const pairs = llms.map(({ llm, baseline, ...difference }) => ({
    ...difference,
    ...{ first: llm, second: baseline === llm ? { en: 'baseline', zh: '基线' } : baseline },
  }))
  return tableOf({ en: 'Differences of mean scores to the baseline', zh: '与基线的平均得分之差' }, pairs, settings)
}

/** One minus the other, on so many questions. */
interface Pair extends ByValueAndLevel<DifferenceEstimate> {
  readonly first: string
  readonly second: string | Phrase
  readonly questions: number
}

function tableOf(title: Phrase, pairs: readonly Pair[], { significance }: Comparison['settings']): Table | undefined {
  if (pairs.length === 0) return undefined
  const all = pairs.flatMap(({ first, second, questions, values, levels }) => {
    const { en, zh } = typeof second === 'string' ? { en: second, zh: second } : second
    const pair = { en: `${first} − ${en}`, zh: `${first} − ${zh}` }
    return [
      ...LEVEL_IDS.map((id) => ({ pair, questions, name: LEVELS[id].name, score: levels[id].score })),
      ...VALUE_IDS.map((id) => ({ pair, questions, name: VALUES[id].name, score: values[id].score })),
    ]
  })
  const surest = all.toSorted((a, b) => (a.score.adjustedPValue ?? 2) - (b.score.adjustedPValue ?? 2))
  return {
    title: titleOf(title, all.length),
    columns: [
      { key: 'pair', heading: { en: 'Models', zh: '模型' } },
      { key: 'value', heading: { en: 'Level, value', zh: '层面、价值' } },
      { key: 'difference', heading: { en: 'Difference', zh: '差值' }, digits: 3, estimate: true, signed: true },
      { key: 'effect_size', heading: { en: 'Effect size d', zh: '效应量 d' }, digits: 2, estimate: true, signed: true },
      { key: 'p', heading: { en: 'p', zh: 'p' }, digits: 4, neverZero: true },
      {
        key: 'adjusted_p',
        heading: { en: 'adjusted p', zh: '校正 p' },
        digits: 4,
        neverZero: true,
        limit: significance,
      },
      { key: 'questions', heading: { en: 'Questions', zh: '问题数' } },
    ],
    rows: surest
      .slice(0, MOST_ROWS)
      .map(({ pair, questions, name, score }) => [
        pair,
        name,
        { estimate: score },
        { estimate: score.effectSize ?? {} },
        score.pValue,
        score.adjustedPValue,
        questions,
      ]),
  }
}

function titleOf(title: Phrase, count: number): Phrase {
  if (count <= MOST_ROWS) return title
  return {
    en: `${title.en}: the surest ${MOST_ROWS} of ${count}, JSON has all`,
    zh: `${title.zh}：最确定的 ${MOST_ROWS} 项（共 ${count} 项，JSON 中有全部）`,
  }
}
