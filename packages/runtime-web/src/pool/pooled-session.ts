import { ValueCsvError } from '@valuecsv/errors'
import { checkFeeds, checkRunOptions, describeTensor, fitsDims, type Session, type Tensor } from '@valuecsv/runtime'
import type { ModelBlob } from '../model-blob.ts'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'
import type { SessionShape } from './worker-messages.ts'
import type { WorkerPool } from './worker-pool.ts'
import type { WorkerThread } from './worker-thread.ts'

let sessionCount = 0

export interface PooledSessionOptions {
  readonly model: ModelBlob
  readonly settings: SessionSettings
  /** Most workers that may have it. Default: all. */
  readonly copies: number | undefined
}

/** A session that lives in the workers of `pool`: in one at first, in more, up to `copies`, when runs have to wait. */
export async function createPooledSession(
  pool: WorkerPool,
  { model, settings, copies = Number.POSITIVE_INFINITY }: PooledSessionOptions,
): Promise<Session> {
  const session = sessionCount++
  let shape: SessionShape = { inputs: [], outputs: [] }
  const load = async (thread: WorkerThread): Promise<void> => {
    shape = await thread.request({ kind: 'load', session, model, settings })
  }
  const { inputs, outputs } = await pool.submit({ session, copies, load, work: async () => shape })
  const open = new Set<Promise<unknown>>()
  let released: Promise<void> | undefined

  return {
    inputs,
    outputs,
    device: settings.device,
    async run(feeds, options = {}) {
      if (released !== undefined) throw new ValueCsvError('runtime/released', 'the session has been released')
      checkFeeds(inputs, feeds)
      const wanted = checkRunOptions(outputs, options)
      const done = pool.submit({
        session,
        copies,
        signal: options.signal,
        load,
        work: (thread) => {
          const { copied, buffers } = copyFeeds(feeds)
          return thread.request({ kind: 'run', session, feeds: copied, wanted }, buffers)
        },
      })
      const settled = done.catch(() => undefined).finally(() => open.delete(settled))
      open.add(settled)
      return writeInto(await done, options.into ?? {})
    },
    release() {
      released ??= Promise.all(open).then(() => pool.forget(session))
      return released
    },
  }
}

/** Copies that can be transferred: the caller keeps its arrays, and a view does not drag a larger buffer along. */
function copyFeeds(feeds: Readonly<Record<string, Tensor>>): {
  copied: Record<string, Tensor>
  buffers: ArrayBuffer[]
} {
  const copied: Record<string, Tensor> = {}
  const buffers: ArrayBuffer[] = []
  for (const [name, { type, dims, data }] of Object.entries(feeds)) {
    const copy = data.slice()
    buffers.push(copy.buffer)
    copied[name] = { type, dims: [...dims], data: copy } as Tensor
  }
  return { copied, buffers }
}

function writeInto(
  results: Readonly<Record<string, Tensor>>,
  into: Readonly<Record<string, Tensor>>,
): Record<string, Tensor> {
  const entries = Object.entries(results).map(([name, result]) => {
    const target = into[name]
    if (target === undefined) return [name, result] as const
    if (!fitsDims(target.dims, result.dims)) {
      const message = `output ${name}: the model gave ${describeTensor(result.type, result.dims)}, the tensor to write into is ${describeTensor(target.type, target.dims)}`
      throw new ValueCsvError('runtime/into-mismatch', message)
    }
    // Both are of the same type: checked before the run.
    ;(target.data as Float32Array).set(result.data as Float32Array)
    return [name, target] as const
  })
  return Object.fromEntries(entries)
}
