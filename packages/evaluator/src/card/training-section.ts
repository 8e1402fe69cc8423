import type { Manifest } from '../manifest/manifest.ts'
import { trainingRecord } from '../manifest/training-record.ts'
import { markdownTable } from './markdown-table.ts'

/** How the evaluator was trained, or where it was converted from. */
export function trainingSection(manifest: Manifest): string[] {
  const record = trainingRecord(manifest)
  if (record === undefined) return converted(manifest)
  const { recipe, seed, dataset, split } = record
  const parameters = Object.entries(recipe.parameters).map(([name, value]) => [
    `\`${name}\``,
    `\`${JSON.stringify(value)}\``,
  ])
  const from = manifest.kind === 'ngram' || manifest.base === undefined ? 'Trained' : `Trained from ${manifest.base}`
  const head = manifest.kind === 'ngram' ? '' : ` (head: ${manifest.head})`
  return [
    '## Training',
    `${from} with the recipe \`${recipe.name}\`${head}, seed ${seed}, on ${dataset.name} (sha256 ${dataset.sha256}), split ${split.name} (sha256 ${split.sha256}).`,
    ...(parameters.length > 0 ? [markdownTable(['parameter', 'value'], parameters)] : []),
    ...crossFitting(manifest),
  ]
}

function crossFitting({ crossFitting: folds }: Manifest): string[] {
  if (folds === undefined) return []
  return [
    `Calibration and thresholds come from cross-fitted predictions: the training and validation texts were divided into ${folds.folds} folds (seed ${folds.seed}, equal texts in one), and each text was scored by a model fitted to the other folds.${aligned(folds.alignedTexts)}`,
  ]
}

function aligned(texts: number | undefined): string {
  if (texts === undefined) return ''
  return ` A model fitted to all of them is surer of itself: its logits were given the mean and the deviation of those predictions, measured on the ${texts} texts of the test part, whose labels were not looked at.`
}

function converted({ converted }: Manifest): string[] {
  const weights = Object.entries(converted?.weights ?? {})
  return [
    '## Origin: converted, not validated',
    `Converted from ${converted?.checkpoint}. ValueCSV did not train it and measured nothing: the scores are plain sigmoids, not calibrated, and the thresholds are a convention, not tuned. Measure it with \`valuecsv evaluate\` on texts that it was not trained on before you rest anything on its figures.`,
    markdownTable(
      ['file', 'sha256'],
      weights.map(([name, digest]) => [`\`${name}\``, `\`${digest}\``]),
    ),
  ]
}
