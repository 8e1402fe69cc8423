import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Estimate } from '../manifest/figures.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { trainingRecord } from '../manifest/training-record.ts'
import { markdownTable } from './markdown-table.ts'

/**
 * The model card of a manifest: Markdown with the front matter that model hubs read, in English, made of the
 * manifest's figures alone. A figure that is undefined is printed as –.
 */
export function renderModelCard(manifest: Manifest): string {
  return `${[
    frontMatter(manifest),
    `# ${manifest.name}`,
    `An evaluator of ValueCSV: it reads a Chinese text and gives, for each of the twelve Core Socialist Values, the probability that the text expresses it.`,
    '## Use',
    "```ts\nimport { loadEvaluator } from '@valuecsv/node'\n\nconst evaluator = await loadEvaluator('path/of/this/folder')\nconsole.log(await evaluator.score('诚信是做人的根本。'))\n```",
    ...training(manifest),
    ...test(manifest),
    '## Reading the scores',
    ...reading(manifest),
    '## Licence',
    `${manifest.licence}. It builds on:\n\n${manifest.attribution.map((line) => `- ${line}`).join('\n')}`,
  ].join('\n\n')}\n`
}

function frontMatter(manifest: Manifest): string {
  const base = baseOf(manifest) === undefined ? [] : [`base_model: ${JSON.stringify(baseOf(manifest))}`]
  return [
    '---',
    `license: ${manifest.licence.toLowerCase()}`,
    'language: zh',
    'library_name: transformers.js',
    'pipeline_tag: text-classification',
    ...base,
    '---',
  ].join('\n')
}

function baseOf(manifest: Manifest): string | undefined {
  return manifest.kind === 'ngram' ? undefined : manifest.base
}

function training(manifest: Manifest): string[] {
  const record = trainingRecord(manifest)
  if (record === undefined) return converted(manifest)
  const { recipe, seed, dataset, split } = record
  const parameters = Object.entries(recipe.parameters).map(([name, value]) => [
    `\`${name}\``,
    `\`${JSON.stringify(value)}\``,
  ])
  return [
    '## Training',
    `${baseOf(manifest) === undefined ? 'Trained' : `Trained from ${baseOf(manifest)}`} with the recipe \`${recipe.name}\`${manifest.kind === 'ngram' ? '' : ` (head: ${manifest.head})`}, seed ${seed}, on ${dataset.name} (sha256 ${dataset.sha256}), split ${split.name} (sha256 ${split.sha256}).`,
    ...(parameters.length > 0 ? [markdownTable(['parameter', 'value'], parameters)] : []),
  ]
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

function test(manifest: Manifest): string[] {
  const metrics = manifest.testMetrics
  if (!metrics) return []
  const { texts, interval, overall, perValue } = metrics
  const names = [...new Set(VALUE_IDS.flatMap((id) => Object.keys(perValue[id])))]
  return [
    '## On the test part',
    `${texts} texts that it was not trained on. In brackets: ${interval.level * 100} % intervals (${interval.method}, ${interval.samples} samples, seed ${interval.seed}).`,
    markdownTable(
      ['metric', 'value'],
      Object.entries(overall).map(([name, estimate]) => [name, estimated(estimate)]),
    ),
    markdownTable(
      ['value', ...names],
      VALUE_IDS.map((id) => [
        `${VALUES[id].name.zh} ${VALUES[id].name.en}`,
        ...names.map((name) => estimated(perValue[id][name] ?? {})),
      ]),
    ),
  ]
}

const joins = {
  mean: 'the mean of their logits',
  'weighted-mean': 'the mean of their logits, weighted by tokens',
  max: 'the largest logit of each value',
  first: 'the first window alone',
}

function reading(manifest: Manifest): string[] {
  if (manifest.kind === 'ngram') return []
  const { window, lowerCase, quantization } = manifest
  return [
    `A score is ${manifest.converted ? 'the plain sigmoid of a logit' : 'a calibrated probability'}; a value counts as present when its score is above its threshold. Texts of more than ${window.maxTokens} tokens are read in windows, and ${joins[window.join]} counts.${lowerCase ? ' Texts are lower-cased.' : ''} The scores say what a text expresses by the standard of the annotators of its dataset, not whether the text is true, good or written by a person.`,
    markdownTable(
      ['value', 'threshold', 'share of training texts'],
      VALUE_IDS.map((id) => [
        `${VALUES[id].name.zh} ${VALUES[id].name.en}`,
        manifest.thresholds[id].toFixed(3),
        manifest.validation?.[id].prior.toFixed(3) ?? '–',
      ]),
    ),
    ...(quantization
      ? [
          `The weights are 8-bit integers. On ${quantization.texts} texts their probabilities differ from those of 32-bit floating point by ${quantization.meanAbsoluteDifference.toFixed(4)} in the mean and ${quantization.maxAbsoluteDifference.toFixed(4)} at most.`,
        ]
      : []),
  ]
}

function estimated({ value, low, high }: Estimate): string {
  if (value === undefined) return '–'
  const interval = low === undefined || high === undefined ? '' : ` (${low.toFixed(3)}–${high.toFixed(3)})`
  return value.toFixed(3) + interval
}
