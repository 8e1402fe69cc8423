import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSafetensors } from '@valuecsv/checkpoints'
import { bertParameters, inferenceModel, parseBertConfig } from '@valuecsv/encoder'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'

/**
 * A model folder of the pretrained encoder in `base` with a classifier that was not trained, int8 and fp32: what it
 * computes is meaningless and takes exactly the time of the trained one. Gives the folder, in the temporary folder.
 */
export async function untrainedModel(base: string): Promise<string> {
  const text = (name: string) => readFile(join(base, name), 'utf8')
  const json = JSON.parse(await text('config.json'))
  const config = parseBertConfig(json)
  const head = 'mean'
  const parameters = bertParameters(readSafetensors(await readFile(join(base, 'model.safetensors'))), config, {
    head,
    labels: VALUE_IDS.length,
    random: minimalStandard(),
  })
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-bench-model-'))
  const digest = '0'.repeat(64)
  await writeModelFolder(folder, {
    manifest: {
      kind: 'encoder',
      name: 'untrained',
      head,
      labelOrder: VALUE_IDS,
      recipe: { name: 'none', parameters: {} },
      seed: 0,
      thresholds: byValue(() => 0.5),
      calibration: byValue(() => ({ slope: 1, intercept: 0 })),
      window: { maxTokens: config.maxPositions, join: 'mean' },
      lowerCase: JSON.parse(await text('tokenizer_config.json')).do_lower_case === true,
      validation: byValue(() => ({ tp: 0, fp: 0, fn: 0, tn: 0, prior: 0 })),
      dataset: { name: 'none', sha256: digest },
      split: { name: 'none', sha256: digest },
      licence: 'MIT',
      attribution: ['BAAI bge-small-zh-v1.5'],
    },
    files: {
      'config.json': JSON.stringify({
        ...json,
        architectures: ['BertForSequenceClassification'],
        problem_type: 'multi_label_classification',
        id2label: Object.fromEntries(VALUE_IDS.entries()),
        label2id: Object.fromEntries(VALUE_IDS.map((id, index) => [id, index])),
      }),
      'vocab.txt': await text('vocab.txt'),
      'tokenizer.json': await text('tokenizer.json'),
      'tokenizer_config.json': await text('tokenizer_config.json'),
      'onnx/model_quantized.onnx': inferenceModel(config, parameters, { head, precision: 'int8' }),
      'onnx/model.onnx': inferenceModel(config, parameters, { head, precision: 'fp32' }),
    },
  })
  return folder
}

/** Uniform numbers in (0, 1), always the same (Park and Miller's minimal standard). */
function minimalStandard(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
