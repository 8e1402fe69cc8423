import type { LabelledText } from '@valuecsv/datasets'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'
import type { TrainingWarning } from '../training-event.ts'

/** What the user should know before the training. Nothing of it stops the training. */
export function startWarnings(
  base: BaseModel,
  { vocabularySize }: Tokenizer,
  data: TrainingData,
  { folds }: Pick<Recipe, 'folds'>,
): TrainingWarning[] {
  const rows = base.config.vocabularySize
  const unused: TrainingWarning = {
    code: 'training/vocabulary-unused',
    message: `${base.name}: vocab.txt has ${vocabularySize} tokens and the network ${rows}, the rest has no use; is it the model’s own vocabulary?`,
  }
  return [
    ...(vocabularySize < rows ? [unused] : []),
    // With folds, both parts are trained on, and calibration and thresholds come from both.
    ...(folds < 2
      ? [
          ...missing(data.train, 'training part', untrained),
          ...missing(data.validation, 'validation part', uncalibrated),
        ]
      : missing([...data.train, ...data.validation], 'training and validation part', untrained)),
  ]
}

/** What it means that a value is in no text. */
interface Consequence {
  readonly code: string
  readonly so: string
}

const untrained: Consequence = {
  code: 'training/value-untrained',
  so: 'the evaluator will not find it',
}

const uncalibrated: Consequence = {
  code: 'training/value-uncalibrated',
  so: 'it keeps the plain sigmoid, and the threshold 0.5 where the recipe names none',
}

function missing(texts: readonly LabelledText[], part: string, { code, so }: Consequence): TrainingWarning[] {
  const present = new Set(texts.flatMap((text) => text.values))
  return VALUE_IDS.filter((id) => !present.has(id)).map((id) => ({
    code,
    message: `${VALUES[id].name.en} (${VALUES[id].name.zh}) occurs in no text of the ${part}: ${so}`,
  }))
}
