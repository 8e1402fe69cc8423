import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeFiles } from './repository/code-files.ts'
import { repositoryFiles } from './repository/repository-files.ts'
import { root } from './repository/root.ts'
import { textFiles } from './repository/text-files.ts'
import type { Manifest } from './repository/workspace/manifest.ts'
import { workspacePackages } from './repository/workspace/workspace-packages.ts'
import { bannedNames } from './rules/banned-names.ts'
import { coreImportProblems } from './rules/core-import-problems.ts'
import { defaultExports } from './rules/default-exports.ts'
import { floorProblems } from './rules/floor-problems.ts'
import { lengthProblems } from './rules/length-problems.ts'
import { lockFileHosts } from './rules/lock-file-hosts.ts'
import { lockFilePlatforms } from './rules/lock-file-platforms.ts'
import { manifestProblems } from './rules/manifest-problems.ts'
import { mapProblems } from './rules/map-problems.ts'
import { nodeInPortableCode } from './rules/node-in-portable-code.ts'
import { privatePlaces } from './rules/private-places.ts'
import { trackedData } from './rules/tracked-data.ts'
import { undeclaredImports } from './rules/undeclared-imports.ts'

const packages = workspacePackages(['apps', 'models', 'packages']).filter(({ manifest }) => manifest.private !== true)
const rootManifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest
const rootLicence = readFileSync(`${root}LICENSE`, 'utf8')
const textOf = (path: string) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined)

describe.each(packages.map((entry) => [entry.folder, entry] as const))('%s', (folder, entry) => {
  test('imports only from floors below its own', () => {
    expect(floorProblems(entry)).toEqual([])
  })

  test('declares what it imports', () => {
    expect(undeclaredImports(entry, Object.keys(rootManifest.devDependencies ?? {}))).toEqual([])
  })

  test('keeps the dependencies of its other entries out of its core', () => {
    expect(coreImportProblems(entry)).toEqual([])
  })

  test('keeps Node to its node entry unless it is a package for Node', () => {
    expect(nodeInPortableCode(entry)).toEqual([])
  })

  test('has README, LICENSE and a complete package.json', () => {
    const texts = { readme: textOf(`${folder}/README.md`), licence: textOf(`${folder}/LICENSE`) }
    expect(manifestProblems(entry, texts, rootLicence)).toEqual([])
  })
})

describe('the code', () => {
  const files = codeFiles()

  test('comes in short files', () => {
    expect(lengthProblems(files)).toEqual([])
  })

  test('exports by name', () => {
    expect(files.flatMap(defaultExports)).toEqual([])
  })

  test('uses full words', () => {
    expect(files.flatMap(bannedNames)).toEqual([])
  })
})

describe('the repository', () => {
  test('names no path of a machine, no registry and no private network', () => {
    expect(textFiles().flatMap(privatePlaces)).toEqual([])
  })

  test('has a map that shows every package on its floor', () => {
    expect(mapProblems(textOf('docs/architecture.md') ?? '', packages)).toEqual([])
  })

  test('has a lock file that installs from any registry, on each system', () => {
    const lockFile = { path: 'pnpm-lock.yaml', text: textOf('pnpm-lock.yaml') ?? '' }
    expect([...lockFileHosts(lockFile), ...lockFilePlatforms(lockFile)]).toEqual([])
  })

  test('tracks no spreadsheet and no full-precision weights', () => {
    expect(trackedData(repositoryFiles({ untracked: false }))).toEqual([])
  })
})
