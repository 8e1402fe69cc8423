import { ValueCsvError } from '@valuecsv/errors'
import { checkFeeds, checkRunOptions, type Session } from '@valuecsv/runtime'
import type { ModelSource } from './onnxruntime/model-source.ts'
import { createNativeSession } from './onnxruntime/native-session.ts'
import type { SessionSettings } from './onnxruntime/session-settings.ts'

/** A session that computes in the calling thread, one run after the other. */
export async function createDirectSession(source: ModelSource, settings: SessionSettings): Promise<Session> {
  const native = await createNativeSession(source, settings)
  const { inputs, outputs } = native
  let last: Promise<unknown> = Promise.resolve()
  let released: Promise<void> | undefined
  return {
    inputs,
    outputs,
    device: settings.device,
    async run(feeds, options = {}) {
      if (released !== undefined) throw new ValueCsvError('runtime/released', 'the session has been released')
      const wanted = checkRunOptions(outputs, options, checkFeeds(inputs, feeds))
      const { signal, into = {} } = options
      signal?.throwIfAborted()
      const result = last.then(() => {
        signal?.throwIfAborted()
        return native.run(feeds, wanted, into)
      })
      last = result.catch(() => undefined)
      return signal === undefined ? result : untilAborted(result, signal)
    },
    release() {
      released ??= last.then(() => native.release())
      return released
    },
  }
}

/** `result`, or the reason of `signal` as soon as it aborts. */
function untilAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
