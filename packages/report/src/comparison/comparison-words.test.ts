import { compareAnswers, compareScorings, type ScoredAnswer } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { renderMarkdownTable } from '../tables/render-markdown-table.ts'
import { comparisonNotes } from './comparison-notes.ts'
import { comparisonSummary } from './comparison-summary.ts'
import { comparisonPageTables, comparisonTables } from './comparison-tables.ts'

const quick = { resamples: 20, permutations: 200 }

/** An answer of each LLM to each of its questions, of made-up scores. */
function answersTo(questions: Readonly<Record<string, readonly number[]>>): ScoredAnswer[] {
  return Object.entries(questions).flatMap(([llm, own], place) =>
    own.map((question): ScoredAnswer => {
      const scores = VALUE_IDS.map((_, value) => Math.abs(Math.sin(question * 7 + value * 3 + place)))
      const text = '公'.repeat(40 + ((question * 7 + place * 3) % 20))
      return { llm, questionId: `q${question}`, status: 'answered', scores, values: [], text }
    }),
  )
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const both = compareAnswers(answersTo({ lark: upTo(30), heron: upTo(30) }), quick)
const printed = (comparison: typeof both) =>
  comparisonPageTables(comparison).map((table) => renderMarkdownTable(table, 'en'))

test('the questions needed never say that any difference is found', () => {
  const precise = structuredClone(both)
  Object.assign(precise.detectable.values.justice, { score: 0.0004 })
  const needed = printed(precise).find((table) => table.includes('Detectable now'))
  expect(needed).toMatch(/^\| {3}Justice \| <0\.001 \|/m)
})

test('the tables of how answers are written mark who is set apart', () => {
  const apart = answersTo({ lark: upTo(30), heron: upTo(30), wren: upTo(30) }).map((each, index) =>
    index > 1 && index < 30 ? { ...each, status: 'refused' as const } : each,
  )
  const tables = printed(compareAnswers(apart, quick))
  const styles = tables.filter((table) => /How the answers are|Scores without/.test(table))
  expect(styles.length).toBeGreaterThan(0)
  for (const table of styles) {
    expect(table).toContain('| lark (set apart) |')
    expect(table).toMatch(/^\| heron \|/m)
  }
})

test('where no question was answered by all, there is nothing of ranks and letters', () => {
  const parted = compareAnswers(
    answersTo({ lark: upTo(20), heron: upTo(30).slice(10), wren: [...upTo(10), ...upTo(30).slice(20)] }),
    quick,
  )
  expect(parted.standings.questions).toBe(0)
  const notes = comparisonNotes(parted)
  const told = (language: 'en' | 'zh') => notes.map((note) => note[language]).join('\n')
  expect(told('en')).toContain('No question was answered by every model: no ranks and no letters')
  expect(told('en')).toMatch(/^Paired permutation tests/m)
  expect(told('en')).not.toMatch(/Letters|Ranks use/)
  expect(told('zh')).toContain('没有所有模型都作答的问题：不排名、不标字母')
  expect(told('zh')).not.toContain('字母：')
})

test('one question and one answer are not told as many', () => {
  const one = compareAnswers(answersTo({ lark: upTo(30), heron: [3] }), quick)
  const notes = comparisonNotes(one).map(({ en }) => en)
  expect(notes).toContainEqual(expect.stringContaining('Ranks use the 1 question that every model answered'))
  const [answer] = answersTo({ lark: [0] })
  const second = { agreement: compareScorings([answer!], [answer!]), models: ['one', 'two'] as const }
  expect(comparisonTables(one, second).at(-1)!.title!.en).toBe('two against one on the same one answer')
})

test('a smallest difference that is the same of every value does not depend on the value', () => {
  const alike = structuredClone(both)
  for (const id of VALUE_IDS) Object.assign(alike.detectable.values[id], { score: 0.05 })
  expect(comparisonSummary(alike).at(-1)!.en).toContain('% is 0.05; adjusted for all tests')
})

test('every table has a title', () => {
  for (const { title } of comparisonPageTables(both)) expect(title?.zh).toBeTruthy()
})
