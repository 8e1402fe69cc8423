// Teaches csv-small's encoder what cross-fitted blends say of its texts: encoders and n-grams are fitted to folds of the
// texts without one fold of the clean split's training and validation parts, a student learns from a share of what they
// give for the texts that they have not seen, and is measured on the fold that none of them saw; which of its epochs is kept is chosen there, too. The test part is not read.
// VALUECSV_DATA=… VALUECSV_MODELS=… node --conditions=@valuecsv/source tooling/experiments/distill-folds.ts
//   WORK_FOLDER SHARE [recipe keys as JSON] [threads]
import { join } from 'node:path'
import { labelRow } from '@valuecsv/datasets'
import { applyPlatt, labelMatrix, meanAveragePrecision, type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { parseRecipe, type TrainingEvent } from '@valuecsv/training'
import { readBaseModel } from '@valuecsv/training/node'
import { createTokenizer } from '../../packages/tokenizer/src/create-tokenizer.ts'
import { startParameters } from '../../packages/training/src/fit/classifier-parameters.ts'
import { fit } from '../../packages/training/src/fit/fit.ts'
import { risingPlatt } from '../../packages/training/src/folder/measuring/rising-platt.ts'
import { quantizeEncoder } from '../../packages/training/src/folder/quantize-encoder.ts'
import { crossFitNgrams } from '../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { crossFit } from '../../packages/training/src/node/cross-fit.ts'
import { encodeParts } from '../../packages/training/src/node/prepare-training.ts'
import { folderStore } from '../../packages/training/src/node/state/folder-store.ts'
import { blendAsReleased } from './blend-as-released.ts'
import { heldOutFold } from './held-out-fold.ts'
import { NGRAM_FITTING, ngramLogits } from './ngram-logits.ts'
import { trainingRuntime } from './training-runtime.ts'

const [work, shareArgument, keys = '{}', threads] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (work === undefined || shareArgument === undefined || models === undefined) {
  throw new Error('Usage: distill-folds.ts WORK_FOLDER SHARE [recipe keys as JSON] [threads]')
}
const share = Number(shareArgument)
const seed = 0

const data = await heldOutFold(0)
const { train: taught, validation: held } = data

const base = await readBaseModel(join(models, 'bge-small-zh-v1.5'))
const settings = { ...JSON.parse(keys), ngrams: false, patience: 1000, folds: 3 }
const { recipe } = parseRecipe(settings, { name: 'csv-small', file: 'distill-folds.ts' })
const runtime = trainingRuntime(threads)
const details = {
  ...{ name: 'student', base, data, recipe, seed, lowerCase: true, runtime, licence: 'NOASSERTION', attribution: [] },
}
const tokenizer = createTokenizer({ vocabulary: base.vocabulary, lowerCase: details.lowerCase })
const onEvent = (event: TrainingEvent) => {
  if (event.type === 'step' && event.step % 50 === 0) console.log(`${event.step}/${event.steps}`, event.loss)
  if (event.type === 'fold') console.log(event)
  if (event.type === 'epoch') console.log(event.finished)
}

const teaching = { ...details, data: { ...data, validation: [] } }
const prepared = { details: teaching, tokenizer, stateFolder: join(work, 'teachers') }
const teachers = await crossFit(prepared, { ...teaching, out: work, onEvent })
const teachingNgrams = await crossFitNgrams(taught, { ...NGRAM_FITTING, folds: 3, seed })
const blended = blendAsReleased(teachers.logits, scoreMatrix(rowsOf(teachingNgrams)))
const truthOf = (labelled: typeof taught) => labelMatrix(labelled.map(({ values }) => labelRow(values)))
const precision = (labelled: typeof taught, scores: ScoreMatrix) =>
  meanAveragePrecision(truthOf(labelled), scores).macro.value
console.log('teachers', precision(taught, teachers.logits), 'with n-grams', precision(taught, blended))

// Balanced n-grams give logits as if every value were as frequent as not.
const probabilities = applyPlatt(blended, risingPlatt(truthOf(taught), blended))
const encoded = await encodeParts(data, prepared)
const targets = encoded.train.map((text, row) => ({
  ...text,
  targets: Float32Array.from(
    text.labels,
    (label, column) => (1 - share) * label + share * probabilities.data[row * VALUE_IDS.length + column]!,
  ),
}))
const { parameters, history } = await fit(
  startParameters(base, recipe, VALUE_IDS.length, seed),
  { ...encoded, train: targets },
  {
    ...{ config: base.config, recipe, seed, runtime, onEvent },
    paddingId: tokenizer.special.pad,
    store: folderStore(join(work, `student-${share}`)),
  },
)
const { logits } = await quantizeEncoder(parameters, details)
const ngrams = await ngramLogits(taught, held)
const result = {
  ...{ share, settings, encoder: history.map(({ mAP }) => mAP), int8: precision(held, logits.validation) },
  blend: precision(held, blendAsReleased(logits.validation, ngrams)),
}
console.log(JSON.stringify(result))
await runtime.close()

function rowsOf({ rows, labels, data }: ScoreMatrix): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(data).slice(row * labels, (row + 1) * labels))
}
