import type { AskOptions } from '../language-model/language-model.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import { withinTimeLimit } from '../language-model/within-time-limit.ts'
import { isUnreachable, networkCode, networkWords } from './network-code.ts'

/**
 * Whether anybody answers at a URL, with whatever status: a plain GET without a key. A redirect is an answer, wherever it
 * leads. Only a connection that cannot be made is a fault (`unreachable`); a server that is slow or resets is left to the
 * first question.
 */
export async function reachUrl(url: string, { signal, timeoutMs }: AskOptions): Promise<void> {
  try {
    await withinTimeLimit({ signal, timeoutMs }, async (limited) => {
      const response = await fetch(url, { signal: limited, redirect: 'manual' })
      await response.body?.cancel()
    })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const code = networkCode(error)
    if (code === undefined || !isUnreachable(code)) return
    throw new LlmFault('unreachable', networkWords(code))
  }
}
