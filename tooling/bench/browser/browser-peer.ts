import type { Page } from 'playwright-core'

/** transformers.js in a page of the same browser. */
export interface BrowserPeer {
  /** The seconds that its text-classification pipeline takes for all texts, one after the other. */
  score(texts: readonly string[]): Promise<number>
}

/**
 * Loads the pipeline in `page`, from the folder served as `modules` and with the model served as `csv-small`: the
 * same 8-bit weights, on WebAssembly.
 */
export async function openBrowserPeer(page: Page): Promise<BrowserPeer> {
  await page.evaluate(`(async () => {
    const { env, pipeline } = await import('/modules/@huggingface/transformers/dist/transformers.min.js')
    env.allowRemoteModels = false
    env.allowLocalModels = true
    env.localModelPath = '/'
    env.backends.onnx.wasm.wasmPaths = '/modules/onnxruntime-web/dist/'
    globalThis.classify = await pipeline('text-classification', 'csv-small', { dtype: 'q8', device: 'wasm' })
  })()`)
  return {
    // One by one is its fastest way: a batch is padded to its longest text.
    score: (texts) =>
      page.evaluate(`(async () => {
        const start = performance.now()
        for (const text of ${JSON.stringify(texts)}) await classify(text, { top_k: null })
        return (performance.now() - start) / 1000
      })()`),
  }
}
