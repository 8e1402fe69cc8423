import type { BrowserEvaluator, LoadEvaluatorOptions } from '@valuecsv/browser'
import type { Evaluator } from '@valuecsv/evaluator'
import { readonly, shallowReactive } from 'vue'
import { keepWasmFile } from '../service-worker/register-service-worker.ts'
import { type EvaluatorProblem, evaluatorProblem } from './evaluator-problem.ts'
import type { EvaluatorMessage } from './messages.ts'
import { whereItRuns } from './where-it-runs.ts'

/** How far the one evaluator of the page is. */
export interface EvaluatorState {
  status: 'idle' | 'loading' | 'ready' | 'failed'
  /** Bytes of the model that were downloaded, and of how many where the server says so; 0 when all was kept. */
  bytesRead: number
  bytesTotal: number | undefined
  /** Where it runs and why: sentences of `evaluator/messages.ts`; the technical one in `detail`. */
  where: readonly EvaluatorMessage[]
  detail: string
  /** The model's name and the first digits of its digest. */
  model: string
  /** Whether the browser keeps no files. */
  isNotKept: boolean
  problem: EvaluatorProblem | undefined
}

const state = shallowReactive<EvaluatorState>({
  status: 'idle',
  bytesRead: 0,
  bytesTotal: undefined,
  where: [],
  detail: '',
  model: '',
  isNotKept: false,
  problem: undefined,
})

/** The state of the evaluator, for components. */
export const evaluatorState = readonly(state)

let loading: Promise<BrowserEvaluator> | undefined
/** What `loading` has come to. */
let loaded: BrowserEvaluator | undefined

/**
 * The one evaluator of the page, loaded on the first call. It rejects with what `loadEvaluator` throws
 * (`evaluatorProblem` turns that into a sentence); the next call tries again.
 */
export function sharedEvaluator(): Promise<BrowserEvaluator> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    Object.assign(state, { status: 'failed', problem: evaluatorProblem(error) })
    throw error
  })
  return loading
}

/**
 * Loads the evaluator ahead of the first text where the browser has kept its files; nobody who only looks at the page
 * downloads them.
 */
export async function prepareEvaluator(): Promise<void> {
  const manifest = new URL(`${wanted().model}/valuecsv.json`, document.baseURI).href
  const kept = await globalThis.caches?.match(manifest).catch(() => undefined)
  if (kept !== undefined && state.status === 'idle') await sharedEvaluator().catch(() => undefined)
}

/**
 * Gives up an evaluator that no longer works, so that the next call of `sharedEvaluator` loads another. Does nothing where
 * that has been done: other screens had the same one, and the next may be at work by now.
 */
export async function discardEvaluator(failed: Evaluator): Promise<void> {
  if (failed !== loaded) return
  loading = undefined
  loaded = undefined
  Object.assign(state, { status: 'idle', where: [], detail: '' })
  await failed.close().catch(() => undefined)
}

async function load(): Promise<BrowserEvaluator> {
  Object.assign(state, { status: 'loading', bytesRead: 0, bytesTotal: undefined, problem: undefined })
  const { loadEvaluator } = await import('@valuecsv/browser')
  const { model, device } = wanted()
  const evaluator = await loadEvaluator(model, {
    ...(device === undefined ? {} : { device }),
    onProgress: followDownload(),
    onNotice({ code }) {
      if (code === 'browser/not-kept') state.isNotKept = true
    },
  })
  const facts = {
    device: evaluator.device,
    kind: evaluator.manifest.kind,
    isNamed: device !== undefined,
    hasWebGpu: 'gpu' in navigator && navigator.gpu !== undefined,
    isIsolated: crossOriginIsolated,
  }
  Object.assign(state, {
    status: 'ready',
    where: whereItRuns(facts),
    detail: `${evaluator.model} · ${evaluator.deviceReason}`,
    model: evaluator.model,
  })
  if (facts.kind !== 'ngram') {
    keepWasmFile(facts.device === 'webgpu' ? 'ort-wasm-simd-threaded.asyncify' : 'ort-wasm-simd-threaded')
  }
  loaded = evaluator
  return evaluator
}

/** The model folder beside the page, and the device: those that the address names, for tests and the curious. */
function wanted(): { readonly model: string; readonly device: LoadEvaluatorOptions['device'] | undefined } {
  const parameters = new URLSearchParams(location.search)
  const model = parameters.get('model') ?? ''
  const device = parameters.get('device')
  return {
    model: /^[\w.-]+$/.test(model) ? model : 'csv-small',
    device: device === 'wasm' || device === 'webgpu' ? device : undefined,
  }
}

function followDownload(): NonNullable<LoadEvaluatorOptions['onProgress']> {
  const files = new Map<string, readonly [read: number, total: number | undefined]>()
  return ({ file, bytesRead, bytesTotal }) => {
    files.set(file, [bytesRead, bytesTotal])
    const all = [...files.values()]
    state.bytesRead = all.reduce((sum, [read]) => sum + read, 0)
    const isKnown = all.every(([, total]) => total !== undefined)
    state.bytesTotal = isKnown ? all.reduce((sum, [, total]) => sum + total!, 0) : undefined
  }
}
