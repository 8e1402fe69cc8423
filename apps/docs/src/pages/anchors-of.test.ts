import { expect, test } from 'vitest'
import { anchorsOf } from './anchors-of.ts'

test.each([
  ['## What it means', ['what-it-means']],
  ['# `@valuecsv/metrics` and [more](a.md)', ['valuecsvmetrics-and-more']],
  ['## 检查点', ['检查点']],
  ['## One\n## One\n## One', ['one', 'one-1', 'one-2']],
  ['```sh\n# no heading\n```', []],
])('gives the anchors of %j as GitHub does', (markdown, anchors) => {
  expect([...anchorsOf(markdown)]).toEqual(anchors)
})
