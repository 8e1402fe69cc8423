import type { Page } from 'playwright-core'

/** Lets so many runs of a model go on, then ends a worker once, as a browser does that has no memory left. */
export async function endWorkerAfter(page: Page, runs: number): Promise<void> {
  await page.evaluate((runs) => {
    const { postMessage } = Worker.prototype
    let left = runs
    Worker.prototype.postMessage = function (this: Worker, message: { request?: { kind?: string } }, ...rest: []) {
      if (message.request?.kind !== 'run' || left-- !== 0) return postMessage.call(this, message, ...rest)
      this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
    }
  }, runs)
}
