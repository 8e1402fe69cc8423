import { ValueCsvError } from '@valuecsv/errors'

/** What is used of transformers.js. */
export type Transformers = typeof import('@huggingface/transformers')

/** transformers.js, which is installed by whoever wants it. Error: `survey/not-installed`. */
export async function loadTransformers(): Promise<Transformers> {
  try {
    return await import('@huggingface/transformers')
  } catch (cause) {
    throw new ValueCsvError(
      'survey/not-installed',
      `a model in this process needs the package @huggingface/transformers: ${(cause as Error).message.split('\n')[0]}`,
      { cause, hint: 'Install it: npm install @huggingface/transformers@4.3.1' },
    )
  }
}
