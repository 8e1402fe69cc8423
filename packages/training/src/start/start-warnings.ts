import type { LabelledText } from '@valuecsv/datasets'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'

/** What the user should know before the training: one sentence each. Nothing of it stops the training. */
export function startWarnings(
  base: BaseModel,
  { vocabularySize }: Tokenizer,
  data: TrainingData,
  { folds }: Pick<Recipe, 'folds'>,
): string[] {
  const rows = base.config.vocabularySize
  const unused = `${base.name}: vocab.txt has ${vocabularySize} tokens and the network ${rows}, the rest has no use; is it the model’s own vocabulary?`
  return [
    ...(vocabularySize < rows ? [unused] : []),
    // With folds, both parts are trained on, and calibration and thresholds come from both.
    ...(folds < 2
      ? [
          ...missing(data.train, 'training part', unknown),
          ...missing(data.validation, 'validation part', 'it keeps the plain sigmoid and the threshold 0.5'),
        ]
      : missing([...data.train, ...data.validation], 'training and validation part', unknown)),
  ]
}

const unknown = 'the evaluator will not find it, and figures on it are undefined'

function missing(texts: readonly LabelledText[], part: string, so: string): string[] {
  const present = new Set(texts.flatMap((text) => text.values))
  return VALUE_IDS.filter((id) => !present.has(id)).map(
    (id) => `${VALUES[id].name.en} (${VALUES[id].name.zh}) occurs in no text of the ${part}: ${so}`,
  )
}
