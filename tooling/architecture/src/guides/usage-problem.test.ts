import { expect, test } from 'vitest'
import { usageProblem } from './usage-problem.ts'

test('takes what the command line takes', async () => {
  expect(await usageProblem(['compare', 'my-run', '--baseline', 'last-run', '--lang', 'zh'])).toBeUndefined()
})

test.each([
  [['compare', 'my-run', '--basline', 'last-run'], /basline/],
  [['score', '--format', 'yaml'], /yaml/],
  [['ask', '--out', 'my-run'], /--llm/],
  [['comparee'], /comparee/],
])('says what is wrong with %j', async (args, problem) => {
  expect(await usageProblem(args)).toMatch(problem)
})
