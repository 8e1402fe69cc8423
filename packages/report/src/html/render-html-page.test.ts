import { byValue } from '@valuecsv/taxonomy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reliabilityPicture } from '../pictures/reliability-picture.ts'
import { renderHtmlPage } from './render-html-page.ts'

const columns = [
  { key: 'model', heading: { en: 'Model', zh: '模型' } },
  { key: 'f1', heading: { en: 'F1', zh: 'F1' }, digits: 3, estimate: true },
]

function page(name: string, language: 'en' | 'zh' = 'en'): string {
  const same = { en: name, zh: name }
  const rows = [[name, { estimate: { value: 0.5, low: 0.25, high: 0.75 } }]]
  return renderHtmlPage({ title: same, tables: [{ title: same, columns, rows }], notes: [same] }, language)
}

test('a table has a caption, headings of columns and rows, and intervals beside their numbers', () => {
  const html = page('lark', 'zh')
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/)
  expect(html).toContain('<caption>lark</caption>')
  expect(html).toContain('<th scope="col">模型</th><th scope="col" class="number">F1</th>')
  expect(html).toContain('<th scope="row">lark</th><td class="number">0.500 <small>[0.250, 0.750]</small></td>')
})

test('no text becomes markup', () => {
  const hostile = '<script>alert(1)</script>"\'&amp;\u0000'
  const html = page(hostile)
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;\ufffd')
  fc.assert(
    fc.property(fc.string(), (name) => {
      // The name adds no element and no attribute.
      expect(page(name).match(/[<>]/g)?.length).toBe(page('').match(/[<>]/g)?.length)
    }),
  )
})

test('the file needs nothing else', () => {
  const html = page('lark')
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/\s(src|href|srcset)=|@import|url\(/)
})

test('a reliability picture has a panel a value and a point a bin', () => {
  const bins = [
    { rows: 50, meanProbability: 0.1, shareOfPositives: 0.2 },
    { rows: 50, meanProbability: 0.8, shareOfPositives: 0.75 },
  ]
  const reliability = byValue((id) => (id === 'harmony' ? [] : bins))
  const svg = reliabilityPicture(reliability, 'zh')
  expect(svg.match(/<circle /g)).toHaveLength(22)
  expect(svg).toContain('>和谐</text>')
  expect(svg).toMatch(/>每个点代表一个分箱的文本：横轴为平均得分，纵轴[^<]*<\/text>/)
  expect(svg).toContain('<circle cx="120.0" cy="37.5"')
  const html = renderHtmlPage(
    {
      title: columns[0]!.heading,
      tables: [],
      pictures: [{ title: { en: 'a', zh: 'b' }, draw: (language) => reliabilityPicture(reliability, language) }],
    },
    'zh',
  )
  expect(html).toContain(`<figure>\n<figcaption>b</figcaption>\n${svg}\n</figure>`)
})
