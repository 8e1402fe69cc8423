import type { PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers'
import { ValueCsvError } from '@valuecsv/errors'
import { loadTransformers, type Transformers } from './load-transformers.ts'
import type { TransformersModelOptions } from './transformers-model-options.ts'

/** A loaded model and what it is run with. */
export interface Generator {
  readonly transformers: Transformers
  readonly tokenizer: PreTrainedTokenizer
  readonly model: PreTrainedModel
  readonly name: string
}

const precisions = ['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'bnb4', 'q4f16'] as const

/** Loads tokenizer and weights. Errors: `survey/not-installed`, `survey/wrong-llm`, `survey/cannot-load`. */
export async function loadGenerator({
  model: given,
  offline = false,
  hubUrl,
}: TransformersModelOptions): Promise<Generator> {
  const [name = '', chosen] = given.split('#')
  const dtype = precisions.find((precision) => precision === chosen)
  if (chosen !== undefined && dtype === undefined) {
    throw new ValueCsvError('survey/wrong-llm', `${given}: expected one of ${precisions.join(', ')} behind #`)
  }
  const transformers = await loadTransformers()
  transformers.env.allowRemoteModels = !offline
  if (hubUrl !== undefined) transformers.env.remoteHost = hubUrl
  try {
    const [tokenizer, model] = await Promise.all([
      transformers.AutoTokenizer.from_pretrained(name),
      transformers.AutoModelForCausalLM.from_pretrained(name, dtype === undefined ? {} : { dtype }),
    ])
    return { transformers, tokenizer, model, name }
  } catch (cause) {
    const failed = `the model ${given} can't be loaded:`
    if (offline && isOfMissingFile(cause)) {
      throw new ValueCsvError(
        'survey/cannot-load',
        `${failed} it is not in the cache, and downloading was not allowed`,
        {
          cause,
          hint: 'Allow it once, or name a folder that holds the model.',
        },
      )
    }
    throw new ValueCsvError('survey/cannot-load', `${failed} ${(cause as Error).message.split('\n')[0]}`, { cause })
  }
}

/** transformers.js reads from some of the files that it did not get all the same. */
function isOfMissingFile(error: unknown): boolean {
  return error instanceof TypeError || (error as Error).name === 'ModelFileNotFoundError'
}
