import { expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['a.xlsx', 'PK\x03\x04', 'xlsx'],
  ['a.csv', 'PK\x03\x04', 'xlsx'],
  ['a', '\xd0\xcf\x11\xe0', 'xlsx'],
  ['a.xlsx', 'id,text', 'xlsx'],
  ['A.CSV', 'id,text', 'csv'],
  ['a.tsv', 'id\ttext', 'csv'],
  ['a.b.jsonl', '{}', 'jsonl'],
  ['a.txt', 'x', 'lines'],
])('%s that begins with %j is read as %s', (name, first, kind) => {
  expect(fileKind(name, bytes(first))).toBe(kind)
})

test.each([
  ['a.csv', '', 'datasets/empty-file'],
  ['a.pdf', '%PDF', 'datasets/unknown-format'],
  ['constructor', 'x', 'datasets/unknown-format'],
])('%s that begins with %j is refused', (name, first, code) => {
  expect(() => fileKind(name, bytes(first))).toThrow(expect.objectContaining({ code }))
})
