import type { Browser } from 'playwright-core'
import type { VisitRequest, VisitResult } from './page/page.ts'
import { type PageMemory, pageMemory } from './page-memory.ts'

/** Someone with a browser profile of their own. */
export interface Visitor {
  /** Opens the page anew, and lets it load a model and score texts. */
  visit(request: Partial<VisitRequest> & { readonly model: string }): Promise<VisitResult>
  /** Runs a statement before the page of each later visit, in the page but not in its workers. */
  prepare(statement: string): Promise<void>
  /** Runs an expression in the page. */
  run<Result>(expression: string): Promise<Result>
  /** What the page holds once the garbage has been collected. */
  memory(): Promise<PageMemory>
  /** The hosts, other than the page's own, that the page and its workers sent requests to. */
  readonly strangers: ReadonlySet<string>
  /** What the browser wrote on the console as an error. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** A visitor of the page at `url`, with empty storage. */
export async function openVisitor(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  const strangers = new Set<string>()
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) strangers.add(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return {
    async visit({ options = {}, texts = [], ...request }) {
      await tab.goto(url)
      return tab.evaluate(`visit(${JSON.stringify({ ...request, options, texts })})`) as Promise<VisitResult>
    },
    async prepare(statement) {
      await context.addInitScript(statement)
    },
    run: (expression) => tab.evaluate(expression),
    memory: () => pageMemory(browser, tab),
    strangers,
    complaints,
    close: () => context.close(),
  }
}
