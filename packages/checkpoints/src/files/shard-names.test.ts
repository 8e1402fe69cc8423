import { expect, test } from 'vitest'
import { shardNames } from '../index.ts'

test('gives each file once', () => {
  const map = {
    a: 'model-00001-of-00002.safetensors',
    b: 'model-00002-of-00002.safetensors',
    c: 'model-00001-of-00002.safetensors',
  }
  expect(shardNames({ metadata: {}, weight_map: map }, 'i')).toEqual([map.a, map.b])
})

test.each(['-', 'a..b', '__proto__.bin', 'null', 'constructor', 'weights'])('%s is a name like others', (name) => {
  expect(shardNames({ weight_map: { a: name } }, 'i')).toEqual([name])
})

test.each([
  [null, 'expected "weight_map"'],
  [{}, 'expected "weight_map"'],
  [{ weight_map: [] }, 'expected "weight_map"'],
  [{ weight_map: { a: '../secrets' } }, '"../secrets" is no name'],
  [{ weight_map: { a: '/etc/passwd' } }, '"/etc/passwd" is no name'],
  [{ weight_map: { a: '..' } }, '".." is no name'],
  [{ weight_map: { a: 'a\\b' } }, 'is no name'],
  [{ weight_map: { a: '__proto__' } }, '"__proto__" is no name'],
  [{ weight_map: { a: '.hidden' } }, '".hidden" is no name'],
  [{ weight_map: { a: 'model.safetensors.' } }, '"model.safetensors." is no name'],
  [{ weight_map: { a: 'NUL' } }, '"NUL" is no name'],
  [{ weight_map: { a: 'com1.safetensors' } }, '"com1.safetensors" is no name'],
  [{ weight_map: { a: '' } }, '"" is no name'],
  [{ weight_map: { a: 7 } }, '7 is no name'],
  [{ weight_map: { a: { toString: 1 } } }, 'an object is no name'],
])('refuses %j', (index, problem) => {
  expect(() => shardNames(index, 'model.safetensors.index.json')).toThrow(
    expect.objectContaining({
      code: 'checkpoints/broken-index',
      message: expect.stringMatching(/^model\.safetensors\.index\.json: /),
    }),
  )
  expect(() => shardNames(index, 'i')).toThrow(problem)
})
