import { expect, test } from 'vitest'
import { typeProblems } from './type-problems.ts'

test('resolves the imports of a text from where it would stand, and names what is wrong by line', () => {
  const good =
    "import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'\nexport const first: ValueId = VALUE_IDS[0]\n"
  const problems = typeProblems(
    new Map([
      ['packages/taxonomy/good.ts', good],
      ['packages/taxonomy/bad.ts', `${good}export const second: number = VALUE_IDS[1]\n`],
    ]),
  )
  expect(problems).toEqual([expect.stringMatching(/^packages\/taxonomy\/bad\.ts:3: .*not assignable/)])
})
