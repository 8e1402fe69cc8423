import { expect, test } from 'vitest'
import { chooseEvidence } from './choose-evidence.ts'

const text = '甲。乙。丙。丁。'
const clauses = [0, 2, 4, 6].map((start) => ({ start, end: start + 2 }))

function texts(effects: readonly number[], maxSpans = 3): string[] {
  return chooseEvidence(text, clauses, effects, maxSpans).map((span) => span.text)
}

test('one clause that does most of it stands alone', () => {
  expect(texts([0.1, 2, 0.1, -1])).toEqual(['乙。'])
})

test('several that share it come in the order of the text', () => {
  expect(texts([0.5, 0, 1, 0.6])).toEqual(['丙。', '丁。'])
  expect(texts([1, 1, 1, 1])).toEqual(['甲。', '乙。', '丙。'])
})

test('never more than asked for', () => {
  expect(texts([1, 1, 1, 1], 1)).toEqual(['甲。'])
})

test('none where every removal raises the score or leaves it', () => {
  expect(texts([-1, 0, -0.5, -2])).toEqual([])
})
