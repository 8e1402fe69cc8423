import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repositoryFiles } from './repository/repository-files.ts'
import { root } from './repository/root.ts'
import { workspacePackages } from './repository/workspace/workspace-packages.ts'

const textOf = (path: string) => readFileSync(root + path, 'utf8')
const models = workspacePackages(['models'])

test.each(models)('$folder publishes its NOTICE', ({ folder, manifest }) => {
  expect(manifest.files).toContain('NOTICE')
  expect(textOf(`${folder}/NOTICE`)).toContain('CC BY 4.0')
})

test('csv-small hands on the licences of what its weights and its vocabulary come from', () => {
  const notice = textOf('models/csv-small/NOTICE')
  // The text of the licence as the repository of bge-small-zh-v1.5 has it.
  expect(notice).toContain('Copyright (c) 2022 staoxiao')
  expect(notice).toContain('The above copyright notice and this permission notice shall be included')
  expect(notice).toContain('LICENSE-APACHE')
  expect(textOf('models/csv-small/LICENSE-APACHE')).toBe(textOf('LICENSE'))
  expect(models.find(({ folder }) => folder === 'models/csv-small')?.manifest.files).toContain('LICENSE-APACHE')
})

test('each text that the NOTICE of the repository points to is there', () => {
  const files = new Set(repositoryFiles({ untracked: true }))
  const named = textOf('NOTICE').match(/models\/[\w-]+\/[A-Z-]+/g) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((file) => !files.has(file))).toEqual([])
})
