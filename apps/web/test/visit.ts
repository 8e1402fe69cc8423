import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** Someone who visits the page, and what the page did that it must not do. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens the page at `address`, a hash or a query with one: `?model=csv-lite#/files`. Its screen is there then. */
  open(address?: string): Promise<void>
  /** Requests to other hosts, violations of the policy, exceptions and dialogs. Every test expects none. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** A software adapter is too slow for most tests. */
const WITHOUT_WEBGPU = 'Object.defineProperty(navigator, "gpu", { value: undefined })'

/** Ends a wait that is in vain, also where other work has the processor. */
const LONGEST_WAIT_MS = 60_000

/** A browser's settings, and whether it has WebGPU. Default: it has none. */
export type VisitOptions = BrowserContextOptions & { readonly hasWebGpu?: boolean }

/** A visitor with empty storage, whose browser has no WebGPU and speaks English unless `options` say otherwise. */
export async function openVisit(
  browser: Browser,
  url: string,
  { hasWebGpu = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  context.setDefaultTimeout(LONGEST_WAIT_MS)
  if (!hasWebGpu) await context.addInitScript(WITHOUT_WEBGPU)
  const faults: string[] = []
  const { origin } = new URL(url)
  context.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(origin) && !/^(blob|data):/.test(address)) faults.push(`asked ${address}`)
  })
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const page = await context.newPage()
  return {
    page,
    context,
    faults,
    async open(address = '') {
      await page.goto(url + address)
      // It is mounted later, and where only the hash has changed the one before is still to be seen.
      const [, screen] = /#\/(\w+)/.exec(address) ?? []
      await page.locator(`nav a[aria-current="page"][href^="#/${screen ?? 'score'}"]`).waitFor()
      await page.locator('main h1').waitFor()
    },
    close: () => context.close(),
  }
}
