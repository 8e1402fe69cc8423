import type { Manifest } from '../manifest/manifest.ts'
import { licenceLines } from './licence-lines.ts'

const kinds: Readonly<Record<Manifest['kind'], string>> = {
  encoder: 'It is one encoder (BERT) with a logit for each value.',
  ngram:
    'It is twelve linear models over the hashed n-grams of characters: small and fast, without a neural network or a runtime for one.',
  blend:
    'It adds two opinions of a text: that of an encoder (BERT) and that of linear models over the n-grams of its characters.',
  'binary-set': 'It is twelve encoders (BERT) with one logit each, one for each value.',
}

/** The front matter, the name, what the evaluator is and how it is used. */
export function openingSection(manifest: Manifest): string[] {
  return [
    frontMatter(manifest),
    `# ${manifest.name}`,
    `An evaluator of ValueCSV: it reads a Chinese text and gives, for each of the twelve Core Socialist Values, the probability that the text expresses it. ${kinds[manifest.kind]}`,
    '## Use',
    "```ts\nimport { loadEvaluator } from '@valuecsv/node'\n\nconst evaluator = await loadEvaluator('path/of/this/folder')\nconsole.log(await evaluator.score('诚信是做人的根本。'))\n```",
    ...(manifest.kind === 'blend'
      ? ['Other libraries read the encoder alone: its logits are one part of the sum, and not calibrated.']
      : []),
  ]
}

function frontMatter(manifest: Manifest): string {
  // The hub knows a model by its owner and name alone; a folder's name is none of its.
  const base = manifest.kind === 'ngram' ? undefined : /^[\w.-]+\/[\w.-]+/.exec(manifest.base ?? '')?.[0]
  // Only where the folder itself holds an encoder with its labels can another library load it.
  const isForTransformers = manifest.kind === 'encoder' || manifest.kind === 'blend'
  return [
    '---',
    ...licenceLines(manifest.licence),
    'language: zh',
    `library_name: ${isForTransformers ? 'transformers.js' : 'valuecsv'}`,
    'pipeline_tag: text-classification',
    ...(base === undefined ? [] : [`base_model: ${JSON.stringify(base)}`]),
    '---',
  ].join('\n')
}
