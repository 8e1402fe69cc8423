import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { type CachedScore, openScoreCache } from './score-cache.ts'

const digest = 'a'.repeat(64)

function score(value: number): CachedScore {
  const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, value])) as Record<ValueId, number>
  return { scores, values: [], tokens: 3, unseen: 0, model: 'tiny@aaaa', device: 'cpu' }
}

test('gives back what was added, also when opened again', async () => {
  const folder = await temporaryFolder()
  const first = openScoreCache(folder, digest, 'cpu')
  first.add('富强', score(0.25))
  expect(first.get('富强')).toEqual(score(0.25))
  first.close()
  const second = openScoreCache(folder, digest, 'cpu')
  expect(second.get('富强')).toEqual(score(0.25))
  expect(second.get('富强 ')).toBeUndefined()
  second.close()
})

test('another model and another device have scores of their own', async () => {
  const folder = await temporaryFolder()
  const cache = openScoreCache(folder, digest, 'cpu')
  cache.add('富强', score(0.25))
  cache.close()
  for (const [model, device] of [
    ['b'.repeat(64), 'cpu'],
    [digest, 'cuda'],
  ] as const) {
    const other = openScoreCache(folder, model, device)
    expect(other.get('富强')).toBeUndefined()
    other.close()
  }
})

test('a line that was cut off is skipped and the next one is whole', async () => {
  const folder = await temporaryFolder()
  const first = openScoreCache(folder, digest, 'cpu')
  first.add('富强', score(0.25))
  first.close()
  const [file] = await readdir(join(folder, 'scores'))
  await appendFile(join(folder, 'scores', file!), '{"text":"abc","score":{"sco')
  const second = openScoreCache(folder, digest, 'cpu')
  second.add('民主', score(0.5))
  second.close()
  const third = openScoreCache(folder, digest, 'cpu')
  expect([third.get('富强'), third.get('民主')]).toEqual([score(0.25), score(0.5)])
  third.close()
})

test.each([
  ['a score above 1', { scores: { ...score(0.25).scores, prosperity: 7.5 } }],
  ['a score below 0', { scores: { ...score(0.25).scores, prosperity: -0.1 } }],
  ['a score that is no number', { scores: { ...score(0.25).scores, prosperity: '0.5' } }],
  ['a raw score above 1', { rawScores: { ...score(0.25).scores, prosperity: 7.5 } }],
  ['no raw score of a value', { rawScores: {} }],
  ['a value that is none', { values: ['wealth'] }],
  ['no values', { values: undefined }],
  ['no tokens', { tokens: undefined }],
  ['a share that is none', { unseen: 2 }],
])('a line with %s is skipped, so that the text is scored anew', async (_, change) => {
  const folder = await temporaryFolder()
  const first = openScoreCache(folder, digest, 'cpu')
  first.add('富强', score(0.25))
  first.add('民主', score(0.5))
  first.close()
  const [name] = await readdir(join(folder, 'scores'))
  const file = join(folder, 'scores', name!)
  const [line, next] = (await readFile(file, 'utf8')).split('\n')
  const { text } = JSON.parse(line!)
  await writeFile(file, `${JSON.stringify({ text, score: { ...score(0.25), ...change } })}\n${next}\n`)
  const second = openScoreCache(folder, digest, 'cpu')
  expect([second.get('富强'), second.get('民主')]).toEqual([undefined, score(0.5)])
  second.close()
})

test('a cache of many blocks is read line by line', async () => {
  const folder = await temporaryFolder()
  const first = openScoreCache(folder, digest, 'cpu')
  const texts = Array.from({ length: 6000 }, (_, index) => `富强${index}`)
  for (const [index, text] of texts.entries()) first.add(text, score(index / 6000))
  first.close()
  const [file] = await readdir(join(folder, 'scores'))
  expect((await stat(join(folder, 'scores', file!))).size).toBeGreaterThan(2 * 2 ** 20)
  const second = openScoreCache(folder, digest, 'cpu')
  expect(texts.map((text) => second.get(text)?.scores.prosperity)).toEqual(texts.map((_, index) => index / 6000))
  second.close()
})
