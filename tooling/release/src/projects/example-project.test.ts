import { expect, test } from 'vitest'
import { exampleProject } from './example-project.ts'

const packages = [{ name: '@valuecsv/a', version: '0.2.0' }]
const manifest = {
  name: 'example',
  version: '0.0.0',
  scripts: { start: 'node start.js' },
  dependencies: { '@valuecsv/a': 'workspace:^', vite: '8.3.8' },
  devDependencies: { '@valuecsv/chromium': 'workspace:*' },
}

test('asks for published versions and leaves out what only tests need', () => {
  const { text, scripts, problem } = exampleProject(manifest, packages)
  expect(JSON.parse(text).dependencies).toEqual({ '@valuecsv/a': '^0.2.0', vite: '8.3.8' })
  expect(JSON.parse(text)).not.toHaveProperty('devDependencies')
  expect(scripts).toEqual([['start', 'node start.js']])
  expect(problem).toBeUndefined()
})

test.each([
  [{ dependencies: { '@valuecsv/tiny-model': 'workspace:^' } }, '@valuecsv/tiny-model, which is not published'],
  [{ scripts: {} }, 'no script to run'],
])('says why %j cannot run outside', (change, problem) => {
  expect(exampleProject({ ...manifest, ...change }, packages).problem).toContain(problem)
})
