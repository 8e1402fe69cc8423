import { expect, test } from 'vitest'
import { givenAndUnscored } from './given-and-unscored.ts'

const scored = { status: 'answered', scores: {} } as const
const plain = { status: 'answered' } as const
const refused = { status: 'refused' } as const

test('scores are taken where there are some, and what was not answered has none to give', () => {
  expect(givenAndUnscored([scored, plain, refused], false)).toEqual({ given: [scored], unscored: [plain] })
})

test('all that was answered is scored anew where that is asked for', () => {
  expect(givenAndUnscored([scored, plain, refused], true)).toEqual({ given: [], unscored: [scored, plain] })
})
