// Which rule joins the windows of a long text best: csv-small's encoder on the validation part, read in windows of 256
// tokens so that most texts have two. For an encoder that was not trained on that part: csv-small's second version, which
// `git archive 15cf52b models/csv-small/files | tar -x -C FOLDER` brings back.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/window-joins.ts FOLDER/models/csv-small/files
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit } from '@valuecsv/datasets/splits'
import { createEvaluator, type ModelFiles } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { labelMatrix, meanAveragePrecision, meanLogLoss, scoreMatrix, sigmoid } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: VALUECSV_DATA=… node … window-joins.ts FOLDER')
const opened = await openModelFolder(folder)
if (opened.manifest.kind !== 'blend') throw new Error(`${folder} is a ${opened.manifest.kind}, expected a blend`)
if (opened.manifest.crossFitting !== undefined) {
  throw new Error('This csv-small was trained on the validation part, too: take one that was trained without folds.')
}
const { blend: _, offDistribution: __, ...manifest } = opened.manifest
const { validation } = await cleanSplit((await loadValueCsv5000()).texts)
const truth = labelMatrix(validation.map(({ values }) => labelRow(values)))
const runtime = createNodeRuntime({ workers: 2, devices: ['cpu'] })

/** The encoder alone, read in windows joined by the rule. */
function joinedBy(join: string, maxTokens: number): ModelFiles {
  const changed = { ...manifest, kind: 'encoder', window: { maxTokens, join } }
  const bytes = new TextEncoder().encode(JSON.stringify(changed))
  return { ...opened, read: async (name) => (name === 'valuecsv.json' ? bytes : opened.read(name)) }
}

async function measure(join: string, maxTokens: number): Promise<void> {
  const evaluator = await createEvaluator({ files: joinedBy(join, maxTokens), runtime, device: 'cpu', concurrency: 3 })
  const rows: Float32Array[] = []
  for await (const { features } of evaluator.scoreMany(validation, { features: true })) rows.push(features!.logits)
  await evaluator.close()
  const logits = scoreMatrix(rows)
  const mAP = meanAveragePrecision(truth, logits).macro.value
  const loss = meanLogLoss(truth, { ...logits, data: Float64Array.from(logits.data, sigmoid) }).macro.value
  console.log(`${maxTokens} tokens, ${join}: mAP ${mAP?.toFixed(4)}, log loss ${loss?.toFixed(4)}`)
}

await measure('first', 512)
await measure('weighted-mean', 512)
for (const join of ['first', 'mean', 'weighted-mean', 'max']) await measure(join, 256)
await runtime.close()
