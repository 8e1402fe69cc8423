import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { readAnswer } from '../answers/read-answer.ts'
import { unlikeOf } from './unlike-of.ts'

test('counts signals by name, whatever the name', () => {
  const answers = [['length'], [], ['__proto__', 'constructor', 'length'], undefined].map((signals) =>
    readAnswer({ ...answer('lark', 'q0', 0.5), ...(signals && { offDistribution: signals }) }),
  )
  const unlike = unlikeOf(answers)!
  expect(unlike).toMatchObject({ answers: 2, of: 3 })
  expect(Object.entries(unlike.signals).toSorted()).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['length', 2],
  ])
})
