import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolders } from './package-folders.ts'

test('a module belongs to the package of the last node_modules in its path', () => {
  const pnpm = '/a/node_modules/.pnpm'
  const ids = [
    `${pnpm}/echarts@6.1.0/node_modules/echarts/lib/core.js`,
    `${pnpm}/echarts@6.1.0/node_modules/echarts/lib/chart.js`,
    `${pnpm}/@vue+shared@3.5.45/node_modules/@vue/shared/dist/shared.js?v=1`,
    '/a/packages/report/src/index.ts',
    '\0/a/node_modules/b/virtual.js',
  ]
  expect(packageFolders(ids)).toEqual([
    `${pnpm}/@vue+shared@3.5.45/node_modules/@vue/shared`,
    `${pnpm}/echarts@6.1.0/node_modules/echarts`,
  ])
})

test('the built page hands on each licence and notice of what is in it', () => {
  const page = join(import.meta.dirname, '../dist/page')
  const sections = readFileSync(join(page, 'licenses.md'), 'utf8').split(/^## /m).slice(1)
  const filesOf = Object.fromEntries(
    sections.map((section) => [
      section.slice(0, section.indexOf(' ')),
      [...section.matchAll(/^### (.+)$/gm)].map(([, file]) => file),
    ]),
  )
  expect(filesOf).toMatchObject({
    echarts: ['LICENSE', 'NOTICE', 'licenses/LICENSE-d3'],
    'onnxruntime-web': ['LICENSE'],
    zrender: ['LICENSE'],
    tslib: ['CopyrightNotice.txt', 'LICENSE.txt'],
  })
  expect(Object.keys(filesOf)).toEqual(expect.arrayContaining(['@vue/runtime-dom', 'vue-i18n']))
  expect(sections.filter((section) => !/^```text\n[\s\S]+?^```$/m.test(section))).toEqual([])
})

test('the built page has the licences of the model beside its files', () => {
  const model = join(import.meta.dirname, '../dist/page/csv-small')
  expect(readFileSync(join(model, 'NOTICE'), 'utf8')).toContain('MIT License')
  expect(readFileSync(join(model, 'LICENSE'), 'utf8')).toContain('CC BY 4.0')
  expect(readFileSync(join(model, 'LICENSE-APACHE'), 'utf8')).toContain('Apache License')
})
