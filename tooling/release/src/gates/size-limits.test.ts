import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { publicPackages } from '../workspace/public-packages.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

test('each published package has a limit of its size', () => {
  const limits = JSON.parse(readFileSync(`${root}.size-limit.json`, 'utf8')) as { name: string }[]
  const limited = new Set(limits.map(({ name }) => name.split(',')[0]))
  expect(publicPackages(root).filter(({ name }) => !limited.has(name))).toEqual([])
})
