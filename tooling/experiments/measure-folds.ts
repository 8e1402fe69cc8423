// The mAP of csv-small's parts on each fold that is kept in models/csv-small/folds: the encoder that was trained on the
// other folds, n-grams fitted to them, and their blend.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts
import { fileURLToPath } from 'node:url'
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, stratifiedFolds } from '@valuecsv/datasets/splits'
import { labelMatrix, meanAveragePrecision, type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { scoreNgrams } from '../../packages/ngrams/src/index.ts'
import { blendLogits } from '../../packages/training/src/blend/fit-blend.ts'
import { ngramTrainingTexts } from '../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../../packages/training/src/ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../../packages/training/src/ngrams/ngram-recipe.ts'
import { loadMember } from '../../packages/training/src/node/state/member-store.ts'

const FOLDS = 3
/** The weight of the encoder in the released csv-small. */
const ENCODER_WEIGHT = 0.55

const { train, validation } = await cleanSplit((await loadValueCsv5000()).texts)
const texts = [...train, ...validation]
const foldOf = stratifiedFolds(texts, { folds: FOLDS, seed: 0 })
const folder = fileURLToPath(new URL('../../models/csv-small/folds/', import.meta.url))

for (let fold = 0; fold < FOLDS; fold += 1) {
  const member = await loadMember(`${folder}fold-${fold}`)
  if (member === undefined) continue
  const held = texts.filter((_, index) => foldOf[index] === fold)
  const others = texts.filter((_, index) => foldOf[index] !== fold)
  const { model } = await fitNgrams(ngramTrainingTexts(others), ngramFitting(NGRAM_RECIPES['csv-lite']!))
  const ngrams = scoreMatrix(held.map(({ text }) => scoreNgrams(model, text)))
  const encoder = member.logits.validation
  const truth = labelMatrix(held.map(({ values }) => labelRow(values)))
  const precision = (scores: ScoreMatrix) => meanAveragePrecision(truth, scores).macro.value?.toFixed(4)
  const blend = blendLogits({ encoder: ENCODER_WEIGHT, ngrams: 1 - ENCODER_WEIGHT }, encoder, ngrams)
  const epochs = member.history.map(({ mAP }) => mAP?.toFixed(4)).join(', ')
  console.log(
    `fold ${fold}, ${held.length} texts: encoder ${epochs}; n-grams ${precision(ngrams)}; blend ${precision(blend)}`,
  )
}
