import type { AskOptions } from './language-model.ts'
import { LlmFault } from './llm-fault.ts'

/**
 * Runs an attempt with a signal that the caller's signal and the time limit both abort. However the attempt reports that
 * it was aborted, this rejects with the caller's reason or with a fault of the kind `time-out`.
 */
export async function withinTimeLimit<T>(
  { signal, timeoutMs }: AskOptions,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const controller = new AbortController()
  let timedOut = false
  const cancel = () => controller.abort(signal.reason)
  signal.addEventListener('abort', cancel, { once: true })
  const timer = setTimeout(() => {
    timedOut = true
    controller.abort(new Error('time limit'))
  }, timeoutMs)
  try {
    return await attempt(controller.signal)
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (timedOut) {
      throw new LlmFault('time-out', `no whole answer within ${timeoutMs / 1000} s`, { overloaded: true })
    }
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}
