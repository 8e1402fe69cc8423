import { expect, test } from 'vitest'
import { sitePages } from '../pages/site-pages.ts'
import { linksOf } from './links-of.ts'
import { stagedMarkdown } from './staged-markdown.ts'

const pages = sitePages([
  'docs/guides/first.md',
  'docs/decisions/index.md',
  'docs/statistics.md',
  'packages/metrics/README.md',
  'models/csv-small/files/README.md',
  'apps/cli/README.md',
  'CONTRIBUTING.md',
  'packages/metrics/src/index.ts',
])
const staged = (markdown: string, sourceUrl?: string) =>
  stagedMarkdown(markdown, {
    file: 'docs/guides/first.md',
    pages,
    isAsset: (path) => /\.(png|csv)$/.test(path),
    sourceUrl,
  })

test('each page has a place in the site, source files have none', () => {
  expect([...pages.values()]).toEqual([
    'guides/first.md',
    'decisions/index.md',
    'statistics.md',
    'packages/metrics.md',
    'models/csv-small.md',
    'command-line.md',
    'contributing.md',
  ])
})

test.each([
  ['a page beside', '[a](../statistics.md#who)', '[a](../statistics.md#who)'],
  ['a README', '[a](../../packages/metrics/README.md)', '[a](../packages/metrics.md)'],
  ['a folder of a package', '[`a`](../../packages/metrics)', '[`a`](../packages/metrics.md)'],
  ['a folder of a model', '[a](../../models/csv-small)', '[a](../models/csv-small.md)'],
  ['the decisions', '[a](../decisions)', '[a](../decisions/index.md)'],
  ['the README at the top', '[a](../../README.md)', '[a](../index.md)'],
  ['a picture', '![a](../pictures/a.png)', '![a](../pictures/a.png)'],
  [
    'a picture that is a link',
    '[![a](../pictures/a.png)](../statistics.md)',
    '[![a](../pictures/a.png)](../statistics.md)',
  ],
  ['a file', '[a](../a.csv)', '[a](/files/a.csv)'],
  ['another host', '[a](https://example.com/b.md)', '[a](https://example.com/b.md)'],
  ['a place on the page', '[a](#b)', '[a](#b)'],
  ['a source, which becomes text', 'see [`a`](../../packages/metrics/src/index.ts).', 'see `a`.'],
  ['inline code, which stays', '`[a](../statistics.md)`', '`[a](../statistics.md)`'],
])('a link leads to where it should: %s', (_, markdown, expected) => {
  expect(staged(markdown)).toBe(expected)
})

test('a source is linked where the place of the sources is known', () => {
  expect(staged('[a](../../packages/metrics/src/index.ts)', 'https://example.com/main')).toBe(
    '[a](https://example.com/main/packages/metrics/src/index.ts)',
  )
})

test('code stays as it is, and notes to the tests are left out', () => {
  expect(staged('<!-- not run: a server -->\n```sh\n[a](../../README.md) <!-- b -->\n```\n')).toBe(
    '\n```sh\n[a](../../README.md) <!-- b -->\n```\n',
  )
})

test('links are found with their lines, those in code are none', () => {
  expect(linksOf('[a](b.md)\n```\n[c](d)\n```\n`[e](f)` and ![g](h.png) and [![i](j.svg)](k)')).toEqual([
    { target: 'b.md', line: 1 },
    { target: 'h.png', line: 5 },
    { target: 'k', line: 5 },
    { target: 'j.svg', line: 5 },
  ])
})
