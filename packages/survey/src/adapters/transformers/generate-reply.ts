import type { Tensor } from '@huggingface/transformers'
import type { AskOptions, LlmRequest } from '../../language-model/language-model.ts'
import type { LlmReply } from '../../language-model/llm-reply.ts'
import { withinTimeLimit } from '../../language-model/within-time-limit.ts'
import type { Generator } from './load-generator.ts'

/** One answer. Without a chat template the prompt is what the model goes on from. */
export function generateReply(generator: Generator, request: LlmRequest, options: AskOptions): Promise<LlmReply> {
  return withinTimeLimit(options, async (signal) => {
    const { transformers, tokenizer, model, name } = generator
    const { temperature, maxOutputTokens, seed } = request
    const inputs = tokenizer(promptText(generator, request), { add_special_tokens: !hasTemplate(generator) })
    const stopper = new transformers.InterruptableStoppingCriteria()
    signal.addEventListener('abort', () => stopper.interrupt(), { once: true })
    if (seed !== undefined) transformers.random.seed(seed)
    const output = (await model.generate({
      ...inputs,
      max_new_tokens: maxOutputTokens,
      stopping_criteria: stopper,
      ...(temperature !== undefined && { do_sample: temperature > 0 }),
      ...(temperature !== undefined && temperature > 0 && { temperature }),
    })) as Tensor
    signal.throwIfAborted()
    const inputTokens = (inputs.input_ids as Tensor).dims.at(-1)!
    const ids = (output.tolist() as bigint[][])[0]!.slice(inputTokens)
    const cut = ids.length >= maxOutputTokens && !endTokens(generator).includes(Number(ids.at(-1)))
    return {
      text: tokenizer.decode(ids, { skip_special_tokens: true }),
      end: cut ? 'length' : 'stop',
      finishReason: cut ? 'length' : 'stop',
      usage: { inputTokens, outputTokens: ids.length },
      servedModel: name,
    }
  })
}

function hasTemplate({ tokenizer }: Generator): boolean {
  return tokenizer.chat_template !== null && tokenizer.chat_template !== undefined
}

function promptText(generator: Generator, { system, prompt }: LlmRequest): string {
  if (!hasTemplate(generator)) return system === undefined ? prompt : `${system}\n\n${prompt}`
  const messages = [
    ...(system === undefined ? [] : [{ role: 'system', content: system }]),
    { role: 'user', content: prompt },
  ]
  return generator.tokenizer.apply_chat_template(messages, { tokenize: false, add_generation_prompt: true }) as string
}

function endTokens({ model }: Generator): readonly number[] {
  const end =
    model.generation_config?.eos_token_id ?? (model.config as { eos_token_id?: number | number[] }).eos_token_id
  return end === undefined || end === null ? [] : [end].flat()
}
