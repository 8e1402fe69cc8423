import {
  compareAnswers,
  compareScorings,
  compareWithBaseline,
  parseGate,
  type ScoredAnswer,
} from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { renderMarkdownTable } from '../tables/render-markdown-table.ts'
import { comparisonNotes } from './comparison-notes.ts'
import { comparisonSummary } from './comparison-summary.ts'
import { comparisonPageTables, comparisonTables } from './comparison-tables.ts'
import { comparisonTidyTable } from './tables/tidy-table.ts'

const lifts = { lark: 0.2, heron: 0.19, wren: 0 }
const questions = Array.from({ length: 30 }, (_, i) => i)

/** Thirty answers of each of three LLMs, the last lower than the others; `texts` adds what they wrote. */
function answers(texts?: (llm: string, question: number) => string): ScoredAnswer[] {
  return Object.entries(lifts).flatMap(([llm, lift]) =>
    questions.map((i): ScoredAnswer => {
      const score = 0.3 + lift + (((i * (7 + lift * 100)) % 11) - 5) / 50
      const scores = VALUE_IDS.map(() => score)
      const values = score > 0.45 ? VALUE_IDS : []
      return { llm, questionId: `q${i}`, status: 'answered', scores, values, ...(texts && { text: texts(llm, i) }) }
    }),
  )
}

const quick = { resamples: 50, permutations: 10_000 }
const comparison = compareAnswers(answers(), quick)

describe('tables of a comparison', () => {
  test('have letters beside the estimates, shared by those who cannot be told apart', () => {
    const [summary, scores] = comparisonTables(comparison).map((table) => renderMarkdownTable(table, 'en'))
    expect(summary).toMatch(/^\| lark \| 30 \| 30 \| 0\.\d\d \[0\.\d\d, 0\.\d\d\] a \|/m)
    expect(summary).toMatch(/^\| wren \| 30 \| 30 \| 0\.\d\d \[0\.\d\d, 0\.\d\d\] b \|/m)
    expect(scores).toMatch(/^\| {3}Rule of Law \|(?: 0\.\d\d \[[^\]]*\] [ab] \|){3} 0\.\d\d \|$/m)
    expect(scores!.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(2 + 15)
  })

  test('count what was not answered, and mark who is set apart', () => {
    const partly = answers().map((each, i) =>
      i < 15 ? { ...each, status: i % 2 ? ('refused' as const) : ('error' as const) } : each,
    )
    const [summary] = comparisonTables(compareAnswers(partly, quick))
    expect(renderMarkdownTable(summary!, 'en')).toContain('| lark (set apart) | 15 of 30 | 7 | 8 | 15 |')
    expect(renderMarkdownTable(summary!, 'zh')).toContain('| lark（单列） | 15 / 30 |')
    const notes = comparisonNotes(compareAnswers(partly, quick)).map(({ en }) => en)
    expect(notes).toContainEqual(expect.stringContaining('! lark answered less than 80 % of what was asked'))
    for (const table of comparisonTables(compareAnswers(partly, quick)).slice(1, 3)) {
      expect(table.columns.map(({ heading }) => heading.zh)).toEqual(
        expect.arrayContaining(['lark（单列）', 'heron', 'wren']),
      )
    }
  })

  test('say of an LLM that was stopped how much of the plan it answered', () => {
    const stopped = compareAnswers(answers().slice(24), { ...quick, plannedQuestions: new Map([['lark', 30]]) })
    const notes = comparisonNotes(stopped).filter(({ en }) => en.includes('set apart'))
    expect(notes.map(({ en }) => en)).toEqual([
      '! lark answered 6 of the 30 questions that it was to be asked, less than 80 %: set apart, without ranks and differences.',
    ])
    expect(notes[0]!.zh).toContain('计划问 lark 的 30 个问题中，它只回答了 6 个，不足 80%')
  })

  test('list every difference on a page, the surest first', () => {
    const table = comparisonPageTables(comparison).at(-1)!
    expect(table.rows).toHaveLength(3 * 15)
    const adjusted = table.rows.map((row) => row[5] as number)
    expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b))
    expect(renderMarkdownTable(table, 'en')).toMatch(/\| lark − wren \| [^|]+ \| \+0\.\d{3} \[\+0\.\d{3}, /)
  })

  test('show a template with its count, and scores with and without it', () => {
    const unique = (i: number) =>
      String.fromCodePoint(...Array.from({ length: 40 + ((i * 7) % 20) }, (_, j) => 0x4e00 + i * 61 + j * j))
    const texts = (llm: string, i: number) => `${llm === 'lark' && i > 2 ? '人民日报说。' : ''}${unique(i)}`
    const styled = compareAnswers(answers(texts), quick)
    const tables = comparisonPageTables(styled).map((table) => renderMarkdownTable(table, 'en'))
    expect(tables.find((table) => table.includes('Common opening'))).toContain('| “人民日报说”: 27 of 30 |')
    expect(comparisonNotes(styled).map(({ zh }) => zh)).toContainEqual(
      expect.stringContaining('以“人民日报说”开头的回答：lark（30 条中 27 条）。'),
    )
    const told = (of: typeof styled) =>
      comparisonNotes(of).some(({ en }) => en.includes('scores without it stand beside'))
    expect(told(styled)).toBe(false)
    const freed = answers(texts).map((each) => ({ ...each, scoresWithoutOpening: VALUE_IDS.map(() => 0.4) }))
    expect(told(compareAnswers(freed, quick))).toBe(true)
  })

  test('have – for a score that the regression leads out of 0 to 1, and say why', () => {
    const texts = (llm: string, i: number) => '公'.repeat(40 + ((i * 7 + llm.length * 3) % 20))
    const styled = structuredClone(compareAnswers(answers(texts), quick))
    const note = () => comparisonNotes(styled).find(({ en }) => en.startsWith('At equal length'))!
    expect(note().en).not.toContain('–')
    Object.assign(styled.confounds!.llms[2]!.scores.prosperity, { withCovariates: {} })
    const freed = comparisonPageTables(styled).find(({ title }) => title?.en.startsWith('Scores without what'))!
    expect(renderMarkdownTable(freed, 'en')).toMatch(/^\| wren \| Prosperity \| [^|]+ \| – \|$/m)
    expect(note().en).toContain('–: it leads out of 0 to 1')
    expect(note().zh).toContain('–：')
  })

  test('never tell a p-value of 0', () => {
    const surest = structuredClone(comparison)
    const { score } = surest.differences[0]!.values.freedom
    Object.assign(surest.differences[0]!.values.freedom, { score: { ...score, pValue: 1e-6, adjustedPValue: 1e-5 } })
    const table = comparisonPageTables(surest).at(-1)!
    expect(renderMarkdownTable(table, 'en')).toContain('| <0.0001 | <0.0001 | 30 |')
  })

  test('show on which side of its level an adjusted p-value is', () => {
    const close = structuredClone(comparison)
    const { score } = close.differences[0]!.values.freedom
    Object.assign(close.differences[0]!.values.freedom, { score: { ...score, pValue: 0.01, adjustedPValue: 0.050004 } })
    expect(renderMarkdownTable(comparisonPageTables(close).at(-1)!, 'en')).toContain('| 0.0100 | 0.050004 | 30 |')
  })

  test('have the differences to a baseline last, named as such', () => {
    const before = answers().map((each) => ({ ...each, scores: VALUE_IDS.map(() => 0.9) }))
    const table = comparisonPageTables(comparison, { baseline: compareWithBaseline(answers(), before, quick) }).at(-1)!
    expect(table.title).toEqual({ en: 'Differences of mean scores to the baseline', zh: '与基线的平均得分之差' })
    expect(table.rows).toHaveLength(3 * 15)
    expect(renderMarkdownTable(table, 'en')).toMatch(/^\| wren − baseline \| Freedom \| -0\.\d{3} \[-0\./m)
    expect(renderMarkdownTable(table, 'zh')).toContain('| wren − 基线 | 自由 |')
  })

  test('have the gates first, with what was found and how it ended', () => {
    const partly = answers().map((each, i) => (i < 15 ? { ...each, status: 'error' as const } : each))
    const gates = ['wren:justice>=0.2', 'society.low<0.9', '公正＜0.01'].map(parseGate)
    const [table] = comparisonPageTables(compareAnswers(partly, quick), { gates })
    expect(renderMarkdownTable(table!, 'en').trim().split('\n').slice(4)).toEqual([
      expect.stringMatching(/^\| wren \| wren:justice>=0\.2 \| Justice \| 0\.\d{3} \| NOT MET \|$/),
      expect.stringMatching(/^\| lark \| society\.low<0\.9 \| Society, lower end \| 0\.\d{3} \| NOT MET: too little /),
      expect.stringMatching(/^\| heron \| society\.low<0\.9 \| Society, lower end \| 0\.\d{3} \| NOT MET \|$/),
      expect.stringMatching(/^\| wren \| society\.low<0\.9 \| Society, lower end \| 0\.\d{3} \| NOT MET \|$/),
      expect.stringMatching(/^\| lark \| 公正＜0\.01 \| Justice \| 0\.\d{3} \| NOT MET: too little /),
      expect.stringMatching(/^\| heron \| 公正＜0\.01 \| Justice \| 0\.\d{3} \| met \|$/),
      expect.stringMatching(/^\| wren \| 公正＜0\.01 \| Justice \| 0\.\d{3} \| met \|$/),
    ])
    expect(renderMarkdownTable(table!, 'zh')).toContain('| heron | society.low<0.9 | 社会（区间下限） |')
    expect(comparisonPageTables(comparison, { gates: [] })[0]).toEqual(comparisonTables(comparison)[0])
  })

  test('say of each kind of brackets what they are, and shares with the digits they have', () => {
    const [note] = comparisonNotes(
      compareAnswers(answers(), { ...quick, level: 0.995, power: 0.996, significance: 0.07 }),
    )
    expect(note!.en).toContain('99.5 % intervals, bootstrap by question (50 samples, seed 0); of effect sizes from the')
    const notes = comparisonNotes(compareAnswers(answers(), { ...quick, power: 0.996, significance: 0.07 }))
    expect(notes.map(({ en }) => en).join('\n')).toMatch(
      /by Holm at 7 % over[\s\S]*a chance of 99\.6 % \(one paired test, 7 % /,
    )
  })

  test('set a second evaluator beside the first', () => {
    const second = { agreement: compareScorings(answers(), answers()), models: ['one', 'two'] as const }
    const table = comparisonTables(comparison, second).at(-1)!
    expect(table.title!.en).toBe('two against one on the same 90 answers')
    expect(renderMarkdownTable(table, 'en')).toContain('| Freedom | 0.000 | 1.00 | 1.00 | 1.00 | 1.00 |')
  })
})

test('CSV has a row for each LLM and level or value, whatever there is', () => {
  const { columns, rows } = comparisonTidyTable(comparison)
  expect(rows).toHaveLength(3 * 15)
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([columns.length]))
  expect(comparisonTidyTable(compareAnswers([])).rows).toEqual([])
})

describe('the summary', () => {
  test('says who stands highest, who is tied, how many differences are real and what could have been shown', () => {
    const [counts, national, , , real, power] = comparisonSummary(comparison)
    expect(counts).toEqual({ en: '3 models, 30 questions.', zh: '3 个模型，30 个问题。' })
    expect(national!.en).toMatch(
      /^National: (lark|heron) stands highest \(0\.\d\d\) and cannot be told from (lark|heron)\.$/,
    )
    expect(real!.en).toBe(
      'Of 36 comparisons of two models on one value, 24 show differences that chance does not explain.',
    )
    expect(power!.zh).toMatch(/^就单次检验而言，本次比较有 80% 的把握能检出的最小差异为 0\.\d\d.*；经多重校正后/)
  })

  test('never says that any difference would have been found, nor does the table', () => {
    const precise = structuredClone(comparison)
    for (const id of VALUE_IDS) Object.assign(precise.detectable.values[id], { score: 0.004 })
    Object.assign(precise.detectable.values.justice, { score: 0.031 })
    const power = comparisonSummary(precise).at(-1)!
    expect(power.en).toContain(' is <0.01 to 0.03, depending on the value;')
    expect(power.zh).toContain('能检出的最小差异为 <0.01 至 0.03（因价值而异）；')
    expect(renderMarkdownTable(comparisonTables(precise)[1]!, 'en')).toMatch(/^\| {3}Freedom \|.* <0\.01 \|$/m)
  })

  test('says on which questions a value is where the tables have the mean over others', () => {
    const fewer = answers().filter(({ llm, questionId }) => llm !== 'wren' || questionId !== 'q3')
    const sentences = comparisonSummary(compareAnswers(fewer, quick))
    expect(sentences[1]!.en).toMatch(/ stands highest \(0\.\d\d on the 29 questions that all answered\) and /)
    expect(sentences[1]!.zh).toMatch(/ 最高（在各模型都作答的 29 个问题上为 0\.\d\d），但与 /)
    const highest = answers().filter(({ llm, questionId }) => llm === 'wren' || questionId !== 'q3')
    expect(comparisonSummary(compareAnswers(highest, quick))[1]!.en).toMatch(/ stands highest \(0\.\d\d\) and /)
    const one = answers().filter(({ llm, questionId }) => llm !== 'wren' || questionId === 'q3')
    expect(comparisonSummary(compareAnswers(one, quick))[1]!.en).toContain(' on the 1 question that all answered)')
  })

  test('of one LLM, and of nothing, compares nothing', () => {
    const one = compareAnswers(answers().slice(0, 30), quick)
    expect(comparisonSummary(one)).toEqual([{ en: '1 model, 30 questions.', zh: '1 个模型，30 个问题。' }])
    expect(
      comparisonNotes(one)
        .map(({ en }) => en)
        .join('\n'),
    ).not.toMatch(/Letters|Differences are/)
    expect(comparisonSummary(compareAnswers([]))[0]!.en).toBe('0 models, 0 questions.')
  })
})
