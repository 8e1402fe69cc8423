import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { launchChromium } from '@valuecsv/chromium'
import { compareAnswers } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../test/hostile-texts.ts'
import { incompressibleText } from '../../test/incompressible-text.ts'
import { comparisonNotes } from '../comparison/comparison-notes.ts'
import { comparisonSummary } from '../comparison/comparison-summary.ts'
import { comparisonPageTables } from '../comparison/comparison-tables.ts'
import type { PageAnswer } from './page-answer.ts'
import { renderComparisonPage } from './render-comparison-page.ts'

let browser: Browser | undefined
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-report-'))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Answers of LLMs to questions, each with its text and made-up scores. */
function answersOf(llms: readonly string[], texts: readonly string[]): PageAnswer[] {
  return llms.flatMap((llm, own) =>
    texts.map((text, question): PageAnswer => {
      const scores = VALUE_IDS.map((_, value) => Math.abs(Math.sin(question * 7 + value * 3 + own)))
      const values = VALUE_IDS.filter((_, value) => scores[value]! > 0.5)
      return { llm, questionId: `q${question}`, status: 'answered', text, scores, values }
    }),
  )
}

async function pageOf(answers: readonly PageAnswer[], texts: readonly string[], options = {}): Promise<string> {
  const comparison = compareAnswers(answers, { resamples: 20, permutations: 100 })
  return renderComparisonPage(
    {
      title: { en: 'A comparison', zh: '一次比较' },
      ...{ comparison, answers, questions: new Map(texts.map((text, i) => [`q${i}`, text])) },
      summary: comparisonSummary(comparison),
      tables: comparisonPageTables(comparison),
      notes: comparisonNotes(comparison),
      provenance: [{ label: { en: 'Scored by', zh: '所用评估器' }, value: texts[0] ?? '' }],
    },
    options,
  )
}

/** Opens a page from disk; `heard` has what it asked of the network, what it threw and what its policy refused. */
async function open(html: string, settings = {}): Promise<{ page: Page; heard: string[]; close(): Promise<void> }> {
  const file = join(folder, `${Math.random()}.html`)
  await writeFile(file, html)
  const context = await browser!.newContext(settings)
  const page = await context.newPage()
  const heard: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) heard.push(request.url())
  })
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('console', (message) => heard.push(message.text()))
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(file).href)
  return { page, heard, close: () => context.close() }
}

const plain = ['何为公正？', '何为法治？𠀀', '什么是诚信？']

describe('a page in a browser', () => {
  test('shows names, questions and answers that would run as the texts that they are', async (context) => {
    if (browser === undefined) return context.skip('no browser for this platform on npm')
    const { page, heard, close } = await open(
      await pageOf(answersOf(HOSTILE_TEXTS.slice(0, 12), HOSTILE_TEXTS), HOSTILE_TEXTS),
    )
    await page.locator('#answers-list summary').first().waitFor()
    for (const summary of await page.locator('#answers-list summary').all()) await summary.click()
    await page.check('#language-zh')
    expect(await page.locator('#answers-list details').count()).toBe(HOSTILE_TEXTS.length)
    const sixth = page.locator('#answers-list details').nth(5).locator('.answer').first()
    await sixth.waitFor()
    expect(await sixth.textContent()).toBe(HOSTILE_TEXTS[5])
    expect(await page.title()).toBe('一次比较')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(heard).toEqual([])
    await close()
  })

  test('finds, orders and opens answers, by the keyboard too', async (context) => {
    if (browser === undefined) return context.skip('no browser for this platform on npm')
    const { page, heard, close } = await open(
      await pageOf(
        answersOf(['lark', 'heron'], plain).map((each) => (each.llm === 'lark' ? each : { ...each, values: [] })),
        plain,
      ),
    )
    await page.locator('#answers-search').fill('𠀀')
    expect(await page.locator('#answers-list summary').allTextContents()).toEqual(['何为法治？𠀀'])
    expect(await page.locator('#answers-count').textContent()).toBe('1 of 3 questions')
    await page.locator('#answers-list summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('#answers-list h3').first().waitFor()
    expect(await page.locator('#answers-list h3').allTextContents()).toEqual(['lark', 'heron'])
    const [own, others] = await page.locator('.scores').all()
    expect(await own!.locator('.present').first().textContent()).toMatch(/^✓ \D+ 0\.\d\d$/)
    expect(await others!.textContent()).toBe('no value present')
    expect(await page.locator('#answers-list summary').getAttribute('lang')).toBe('zh')
    // What was opened stays open.
    await page.locator('#answers-value').selectOption('7')
    await page.locator('#answers-list h3').first().waitFor()
    expect(await page.locator('.scores span').first().textContent()).toMatch(/^Rule of Law 0\.\d\d$/)
    await page.locator('#answers-search').fill('')
    await page.locator('#answers-sort').selectOption('spread')
    expect(await page.locator('#answers-list summary').count()).toBe(3)
    expect(heard).toEqual([])
    await close()
  })

  test.for([
    ['English, light', 'en', 'light'],
    ['Chinese, dark', 'zh', 'dark'],
  ] as const)('axe finds nothing: %s', async ([, language, colorScheme], context) => {
    if (browser === undefined) return context.skip('no browser for this platform on npm')
    // More and longer names than the tables have room for.
    const names = Array.from({ length: 12 }, (_, index) => `openai-compatible-model-of-some-length-${index}`)
    const html = await pageOf(answersOf(names, plain), plain, { language })
    const { page, close } = await open(html, { colorScheme })
    await page.locator('#answers-list summary').first().click()
    await page.locator('#answers-list article').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target).slice(0, 3)])).toEqual([])
    await close()
  })

  test('many answers are held compressed and read all the same', async (context) => {
    if (browser === undefined) return context.skip('no browser for this platform on npm')
    const texts = Array.from({ length: 60 }, (_, i) => `第${i}个问题 ${'人民当家作主'.repeat(1500)}`)
    const html = await pageOf(answersOf(['lark', 'heron'], texts), texts)
    expect(html.length).toBeLessThan(400_000)
    const { page, heard, close } = await open(html)
    await page.locator('#answers-search').fill('第59个')
    expect(await page.locator('#answers-list summary').count()).toBe(1)
    expect(heard).toEqual([])
    await close()
  })
})

test('answers can be left out, and nothing to compare is a page too', async () => {
  const html = await pageOf(answersOf(['lark'], plain), plain, { answers: 'none' })
  expect(html).not.toContain('answers-data"')
  expect(await pageOf([], [])).toContain('<h1 class="in-zh" lang="zh-Hans">一次比较</h1>')
})

test('an LLM that is set apart is marked in the legend and in the map of scores', async () => {
  const answers = answersOf(['lark', 'heron'], plain).map((each, i) =>
    i === 0 || i > 2 ? each : { ...each, status: 'refused' as const },
  )
  const html = await pageOf(answers, plain, { answers: 'none' })
  expect(html).toMatch(
    /<\/svg><span class="in-en" lang="en">lark \(set apart\)<\/span><span class="in-zh"[^>]*>lark（单列）</,
  )
  expect(html).toContain('</svg>heron</li>')
  expect(html).toMatch(/<text[^>]*>lark \(set apart\)<\/text>/)
  expect(html).toMatch(/<text[^>]*>lark（单列）<\/text>/)
})

test('of very many differences the surest are in the page', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `model-${index}`)
  const html = await pageOf(answersOf(names, plain), plain)
  expect(html).toContain('the surest 300 of 990')
  expect(html.length).toBeLessThan(1_500_000)
})

test('the same comparison gives the same bytes', async () => {
  const answers = answersOf(['lark', 'heron'], plain)
  expect(await pageOf(answers, plain)).toBe(await pageOf(answers, plain))
})

test('more answers than a page holds are refused', async () => {
  const [answer, ...others] = answersOf(['lark'], plain)
  const answers = [{ ...answer!, text: incompressibleText(10_500_000) }, ...others]
  await expect(pageOf(answers, plain)).rejects.toMatchObject({ code: 'report/answers-too-large' })
})
