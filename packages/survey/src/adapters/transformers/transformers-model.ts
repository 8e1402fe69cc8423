import type { LanguageModel, LlmRequest } from '../../language-model/language-model.ts'
import { LlmFault } from '../../language-model/llm-fault.ts'
import { generateReply } from './generate-reply.ts'
import { type Generator, loadGenerator } from './load-generator.ts'
import type { TransformersModelOptions } from './transformers-model-options.ts'

/** Ends with the answer that is being made: the generator of random numbers is one for all models of the process. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A model in this process, with transformers.js, which must be installed beside this package. Questions are answered
 * one by one, whichever model they are put to; the seed makes an answer repeatable. The time limit and the signal act between two tokens. Its `prepare`
 * rejects with `survey/not-installed`, `survey/wrong-llm` for a precision that there is not, or `survey/cannot-load`.
 */
export function transformersModel(options: TransformersModelOptions): LanguageModel {
  let loading: Promise<Generator> | undefined
  const generator = () => {
    loading ??= loadGenerator(options)
    return loading
  }
  return {
    async prepare() {
      await generator()
    },
    ask(request: LlmRequest, askOptions) {
      const reply = turn.then(async () => {
        askOptions.signal.throwIfAborted()
        const loaded = await generator()
        try {
          return await generateReply(loaded, request, askOptions)
        } catch (error) {
          if (error instanceof LlmFault || askOptions.signal.aborted) throw error
          throw new LlmFault('request', `${options.model} failed: ${(error as Error).message.split('\n')[0]}`)
        }
      })
      turn = reply.catch(() => undefined)
      return reply
    },
  }
}
