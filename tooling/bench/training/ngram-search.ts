// The settings of csv-lite: held-out mean average precision of n-gram models on three folds of the training and
// validation parts of the clean split (the test part is not read), and of scikit-learn's TF-IDF on the same folds.
// node --conditions=@valuecsv/source tooling/bench/training/ngram-search.ts [SEED]   (VALUECSV_DATA names the folder with the dataset)
import { spawnSync } from 'node:child_process'
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, stratifiedFolds } from '@valuecsv/datasets/splits'
import { labelMatrix, meanAveragePrecision } from '@valuecsv/metrics'
import { crossFitNgrams, fitNgrams } from '@valuecsv/training'
import { encodeNgramModel } from '../../../packages/ngrams/src/index.ts'
import { ngramTrainingTexts } from '../../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { pythonEnvironment } from '../peers/python-environment.ts'

const seed = Number(process.argv[2] ?? 0)
const folds = 3
const { train, validation } = await cleanSplit((await loadValueCsv5000()).texts)
const texts = [...train, ...validation]
const labels = texts.map(({ values }) => labelRow(values))
const truth = labelMatrix(labels)
console.log(`${texts.length} texts in ${folds} folds, seed ${seed}`)

/** Sizes, the fewest texts that an n-gram must occur in, C. */
const settings = [
  ...[1, 2, 3, 5].map((minimumTexts) => ({ longest: 2, minimumTexts, inverseRegularization: 5 })),
  ...[1, 3, 10].map((inverseRegularization) => ({ longest: 2, minimumTexts: 2, inverseRegularization })),
  ...[2, 3, 5].map((minimumTexts) => ({ longest: 3, minimumTexts, inverseRegularization: 5 })),
]
for (const { longest, minimumTexts, inverseRegularization } of settings) {
  const ngrams = { sizes: Array.from({ length: longest }, (_, size) => size + 1), buckets: 2 ** 24 }
  const fitting = { ngrams, minimumTexts, inverseRegularization }
  const { macro } = meanAveragePrecision(truth, await crossFitNgrams(texts, { folds, seed, ...fitting }))
  const { model } = await fitNgrams(ngramTrainingTexts(texts), fitting)
  const megabytes = (encodeNgramModel(model).length / 1e6).toFixed(2)
  console.log(
    `characters 1–${longest}, at least ${minimumTexts} texts, C ${inverseRegularization}: ${macro.value?.toFixed(4)}, ${megabytes} MB`,
  )
}

const python = pythonEnvironment('scikit-learn', ['scikit-learn==1.9.1', 'numpy==2.4.6'])
const input = JSON.stringify({
  texts: texts.map(({ text }) => text),
  labels: labels.map((row) => [...row]),
  foldOf: stratifiedFolds(texts, { folds, seed }),
})
const { stdout } = spawnSync(python, [new URL('./ngram-search.py', import.meta.url).pathname], {
  input,
  encoding: 'utf8',
  stdio: ['pipe', 'pipe', 'inherit'],
})
for (const line of stdout.trim().split('\n')) {
  const { name, meanAveragePrecision: found } = JSON.parse(line)
  console.log(`${name}: ${found.toFixed(4)}`)
}
