import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { parseModelReference } from './parse-model-reference.ts'

test.each([
  ['csv-small', { kind: 'embedded', name: 'csv-small' }],
  ['csv-lite', { kind: 'embedded', name: 'csv-lite' }],
  ['./csv-small', { kind: 'folder', path: './csv-small' }],
  ['models/own', { kind: 'folder', path: 'models/own' }],
  ['C:\\models\\own', { kind: 'folder', path: 'C:\\models\\own' }],
  ['\\\\server\\models\\own', { kind: 'folder', path: '\\\\server\\models\\own' }],
  ['hf:owner/name', { kind: 'hub', repository: 'owner/name', revision: 'main' }],
  ['hf:owner/na.me_2@v1.0', { kind: 'hub', repository: 'owner/na.me_2', revision: 'v1.0' }],
  ['hf:owner/name@refs/pr/1', { kind: 'hub', repository: 'owner/name', revision: 'refs/pr/1' }],
  ['https://host.example/model', { kind: 'url', url: 'https://host.example/model/' }],
])('reads %s', (reference, expected) => {
  expect(parseModelReference(reference)).toEqual(expected)
})

test('takes a file URL as a folder', () => {
  const path = process.cwd()
  expect(parseModelReference(pathToFileURL(path))).toEqual({ kind: 'folder', path })
})

test.each([
  ...['', ' ', 'hf:', 'hf:owner', 'hf:../name', 'hf:owner/name@../x', 'hf:owner/name/more', 'https://'],
  // Files of the model have URLs of their own below it.
  ...['file://server/share/model', 'http://host.example/model/?token=1', 'http://host.example/model#main'],
])('refuses %j and names it', (reference) => {
  expect(() => parseModelReference(reference)).toThrow(
    expect.objectContaining({
      code: 'node/model-reference',
      message: expect.stringContaining(JSON.stringify(reference)),
    }),
  )
})

test('never shows a password, also of a URL that is none', () => {
  expect(() => parseModelReference('https://me:secret@host:99999/model')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  )
})
