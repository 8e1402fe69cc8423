import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { licencesOf } from './write-licences.ts'

/** A package named `a` with these files. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-licences-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries({ ...files, 'package.json': '{ "name": "a", "version": "1.0.0" }' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('hands on every licence and notice of a package, those of what it took in as well', async () => {
  const files = { LICENSE: 'its own\n', NOTICE: 'its notice', 'licenses/LICENSE-b': 'of b', 'index.js': '' }
  const texts = ['### LICENSE\n\n```text\nits own', '### NOTICE\n\n```text\nits notice', '### licenses/LICENSE-b']
  const licences = await licencesOf([packageWith(files)])
  for (const text of ['## a 1.0.0', ...texts]) expect(licences).toContain(text)
  expect(licences.match(/^###/gm)).toHaveLength(3)
})

test('takes a given text where the package holds none', async () => {
  expect(await licencesOf([packageWith({})], { a: 'given' })).toContain('### LICENSE\n\n```text\ngiven')
})

test('refuses a package without any', async () => {
  await expect(licencesOf([packageWith({ 'index.js': '' })])).rejects.toThrow('a is bundled, and its package holds no')
})
