import type { LanguageModel } from '../language-model/language-model.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import { type Llm, providerKey } from '../providers/llm.ts'
import { hintOfFault, providerName } from './outcome/stop-list.ts'

/** Long enough for a name that is looked up slowly and a connection that nobody takes. */
const reachTimeoutMs = 15_000

/**
 * Finds out, before anything is asked, whether every provider can be reached, each URL once and all at the same time.
 * Rejects with a fault whose one line names provider and URL.
 */
export async function prepareProviders(
  llms: readonly Llm[],
  models: ReadonlyMap<string, LanguageModel>,
  signal: AbortSignal,
): Promise<void> {
  // A model in this process has no URL, and each must be loaded.
  const byPlace = new Map(llms.map((llm) => [llm.url === undefined ? llm.name : providerKey(llm), llm]))
  await Promise.all(
    Array.from(byPlace.values(), async (llm) => {
      try {
        await models.get(llm.name)!.prepare?.({ signal, timeoutMs: reachTimeoutMs })
      } catch (error) {
        if (!(error instanceof LlmFault)) throw error
        const hint = hintOfFault(error)
        throw new LlmFault(error.kind, `${providerName(llm)}: ${error.message}`, hint === undefined ? {} : { hint })
      }
    }),
  )
}
