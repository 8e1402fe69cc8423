import type { Evaluator } from '@valuecsv/evaluator'
import type { DeviceChoice } from '@valuecsv/runtime'
import type { OpenModelOptions } from './files/open-model.ts'

/** What to load and how it runs. */
export interface LoadEvaluatorOptions extends OpenModelOptions {
  /**
   * Default `auto`: WebGPU where there is an adapter, with the weights as 32-bit numbers, else WebAssembly, with 8-bit
   * ones. A named one that is missing is an error; n-grams run on the processor whatever is named.
   */
  readonly device?: DeviceChoice
  /**
   * Web Workers for WebAssembly, each with a text of its own. Default: 1 with threads where the page is cross-origin
   * isolated, else as many as the processor has cores, up to 4. Only those that are needed are started.
   */
  readonly workers?: number
  /** Threads inside one run, 1 where the page is not cross-origin isolated. Default: the runtime's choice. */
  readonly threads?: number
  /** The folder with the `.wasm` files of onnxruntime-web, relative to the page. Default: where the bundler put them. */
  readonly wasmFiles?: string | URL
}

/** An evaluator that says why it runs where it does. */
export interface BrowserEvaluator extends Evaluator {
  /** One sentence: what the device is, and why no faster one was taken. */
  readonly deviceReason: string
}
