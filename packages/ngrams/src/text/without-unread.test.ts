import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasUnread, withoutUnread } from './without-unread.ts'

test.each([
  ['法\u200b治\u0000', '法治', [0, 2]],
  ['\ufeff\ufeff𠮷\ud800\u0301', '𠮷\u0301', [2, 3, 5]],
  ['\u200b', '', []],
  ['法\t\r\n治', '法\t\r\n治', [0, 1, 2, 3, 4]],
])('of %j reads %j', (text, read, places) => {
  const found = withoutUnread(text)
  expect({ ...found, places: [...found.places] }).toEqual({ text: read, places })
})

test('tells of each character whether it is left out', () => {
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  expect(characters.filter((character) => hasUnread(character) !== (withoutUnread(character).text === ''))).toEqual([])
})

test('each code unit is one of the text, and what is left is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: read, places } = withoutUnread(text)
      expect(Array.from(places, (place) => text[place]).join('')).toBe(read)
      expect(hasUnread(read)).toBe(false)
      expect(hasUnread(text)).toBe(read !== text)
    }),
  )
})
