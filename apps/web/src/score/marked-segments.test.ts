import { expect, test } from 'vitest'
import { markedSegments } from './marked-segments.ts'

test('marks the spans and keeps every character', () => {
  const text = '甲。𠀀。丙。'
  const segments = markedSegments(text, [
    { start: 0, end: 2 },
    { start: 2, end: 5 },
  ])
  expect(segments).toEqual([
    { text: '甲。', isMarked: true },
    { text: '𠀀。', isMarked: true },
    { text: '丙。', isMarked: false },
  ])
})

test('a text without spans is one segment, an empty one none', () => {
  expect(markedSegments('<b>', [])).toEqual([{ text: '<b>', isMarked: false }])
  expect(markedSegments('', [])).toEqual([])
})
