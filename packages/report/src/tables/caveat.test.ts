import { expect, test } from 'vitest'
import { caveat, isCaveat, withoutMark } from './caveat.ts'

const note = { en: 'lark is set apart.', zh: 'lark 单独列出。' }

test('a caveat begins with its mark in both languages', () => {
  expect(caveat(note)).toEqual({ en: '! lark is set apart.', zh: '! lark 单独列出。' })
})

test('a caveat is known from other notes, and comes back as the note that it was', () => {
  expect([caveat(note), note].map(isCaveat)).toEqual([true, false])
  expect([caveat(note), note].map(withoutMark)).toEqual([note, note])
})
