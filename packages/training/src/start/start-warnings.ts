import type { LabelledText } from '@valuecsv/datasets'
import { VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { BaseModel } from '../base-model.ts'
import type { TrainingData } from '../training-data.ts'

/** What the user should know before the training: one sentence each. Nothing of it stops the training. */
export function startWarnings(
  base: BaseModel,
  { vocabularySize }: Tokenizer,
  data: TrainingData,
  values: readonly ValueId[] = VALUE_IDS,
): string[] {
  const rows = base.config.vocabularySize
  const unused = `${base.name}: vocab.txt has ${vocabularySize} tokens and the network ${rows}, the rest has no use; is it the model’s own vocabulary?`
  return [
    ...(vocabularySize < rows ? [unused] : []),
    ...missing(data.train, values, 'training', 'the evaluator will not find it, and figures on it are undefined'),
    ...missing(data.validation, values, 'validation', 'it keeps the plain sigmoid and the threshold 0.5'),
  ]
}

function missing(texts: readonly LabelledText[], values: readonly ValueId[], part: string, so: string): string[] {
  const present = new Set(texts.flatMap((text) => text.values))
  return values
    .filter((id) => !present.has(id))
    .map((id) => `${VALUES[id].name.en} (${VALUES[id].name.zh}) occurs in no text of the ${part} part: ${so}`)
}
