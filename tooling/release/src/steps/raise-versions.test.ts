import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { changedPackages } from '../workspace/changed-packages.ts'
import { publicPackages } from '../workspace/public-packages.ts'
import { raiseVersions } from './raise-versions.ts'

/** A workspace of `@valuecsv/a` and `@valuecsv/b` with these versions and changesets. */
function workspaceOf(versions: { a: string; b: string }, changesets: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'valuecsv-versions-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const folder of ['apps', 'models', '.changeset']) mkdirSync(join(root, folder))
  const write = (name: string, version: string) =>
    writeFileSync(join(root, `packages/${name}/package.json`), JSON.stringify({ name: `@valuecsv/${name}`, version }))
  for (const [name, version] of Object.entries(versions)) {
    mkdirSync(join(root, 'packages', name), { recursive: true })
    write(name, version)
  }
  for (const [name, text] of Object.entries(changesets)) writeFileSync(join(root, '.changeset', name), text)
  const raise = vi.fn(async () => {
    for (const name of Object.keys(versions)) write(name, '0.1.0')
  })
  return { root, raise }
}

const both = { 'first.md': "---\n'@valuecsv/a': minor\n'@valuecsv/b': patch\n---\n\nBoth.\n" }
const onlyA = { 'first.md': "---\n'@valuecsv/a': minor\n'@valuecsv/b': none\n---\n\nOne.\n" }

test('raises the versions that changesets name', async () => {
  const { root, raise } = workspaceOf({ a: '0.0.0', b: '0.0.0' }, both)
  expect(await raiseVersions(root, raise)).toBe('2 packages to publish')
  expect(raise).toHaveBeenCalledOnce()
})

test('raises nothing where the changesets are used up, as on the branch of a release', async () => {
  const { root, raise } = workspaceOf({ a: '0.1.0', b: '0.2.0' }, { 'config.json': '{}', 'README.md': '# Changesets' })
  expect(await raiseVersions(root, raise)).toMatch(/^2 packages to publish, with the versions that they have/)
  expect(raise).not.toHaveBeenCalled()
})

test('refuses a package that is left without a version there', async () => {
  const { root, raise } = workspaceOf({ a: '0.1.0', b: '0.0.0' }, {})
  await expect(raiseVersions(root, raise)).rejects.toThrow('no changeset names @valuecsv/b')
})

test('refuses a package without a version that no changeset names, though others would pull it along', async () => {
  const { root, raise } = workspaceOf({ a: '0.0.0', b: '0.0.0' }, onlyA)
  await expect(raiseVersions(root, raise)).rejects.toThrow('no changeset names @valuecsv/b')
  expect(raise).not.toHaveBeenCalled()
})

test('asks for no changeset of a package that has a version', async () => {
  const { root, raise } = workspaceOf({ a: '0.0.0', b: '0.3.0' }, onlyA)
  expect(await raiseVersions(root, raise)).toBe('2 packages to publish')
})

test('the changesets of this repository name each package that was never published', () => {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const packages = publicPackages(root)
  const changed = changedPackages(root) ?? []
  expect(packages.filter(({ version, name }) => version === '0.0.0' && !changed.includes(name))).toEqual([])
  expect(changed.filter((entry) => !packages.some(({ name }) => name === entry))).toEqual([])
})
