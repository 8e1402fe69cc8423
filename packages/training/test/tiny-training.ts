import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSafetensors } from '@valuecsv/checkpoints'
import type { LabelledText } from '@valuecsv/datasets'
import { parseBertConfig, randomBertParameters } from '@valuecsv/encoder'
import { randomGenerator } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { RECIPES, type Recipe, type TrainingData } from '../src/index.ts'
import {
  type BinarySetOptions,
  readBaseModel,
  type TrainingOptions,
  trainBinarySet,
  trainEvaluator,
} from '../src/node.ts'

const characters = [...'富强民主文明和谐自由平等公正法治爱国敬业诚信友善我们大家一起努力天地人你好学习工作生活']
const tokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', ...characters]

const configJson = {
  model_type: 'bert',
  hidden_act: 'gelu',
  vocab_size: tokens.length,
  hidden_size: 16,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 24,
  max_position_embeddings: 32,
  type_vocab_size: 2,
  hidden_dropout_prob: 0.1,
  attention_probs_dropout_prob: 0.1,
}

/** A base model of a few thousand random numbers in Hugging Face's layout. */
export async function writeTinyBase(folder: string, seed = 7): Promise<void> {
  const config = parseBertConfig(configJson)
  const random = randomGenerator(seed).uniform
  const parameters = randomBertParameters(config, { head: 'cls', labels: 12, random })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'config.json'), JSON.stringify(configJson))
  await writeFile(join(folder, 'vocab.txt'), `${tokens.join('\n')}\n`)
  await writeFile(join(folder, 'model.safetensors'), writeSafetensors(parameters.values()))
}

/** Texts of random characters; a value is present where the first character of its name is. */
function tinyTexts(part: string, count: number, seed: number): LabelledText[] {
  const random = randomGenerator(seed)
  return Array.from({ length: count }, (_, index) => {
    const length = 4 + random.below(24)
    const text = Array.from({ length }, () => characters[random.below(characters.length)]).join('')
    const values = VALUE_IDS.filter((_, label) => text.includes(characters[label * 2]!))
    return { id: `${part}-${index}`, text, values }
  })
}

export const tinyData: TrainingData = {
  train: tinyTexts('train', 60, 1),
  validation: tinyTexts('validation', 40, 2),
  test: tinyTexts('test', 40, 3),
  dataset: { name: 'tiny', sha256: 'd'.repeat(64) },
  split: { name: 'given', sha256: 'e'.repeat(64) },
}

export const tinyRecipe: Recipe = {
  ...RECIPES['csv-small']!,
  name: 'tiny',
  maxTokens: 24,
  batchTexts: 8,
  epochs: 3,
  learningRate: 1e-2,
  attentionDropout: 0.1,
  ngrams: false,
}

/** Twelve classifiers of one value each. */
export const tinyBinaryRecipe: Recipe = {
  ...tinyRecipe,
  name: 'tiny-binary',
  design: 'binary',
  loss: 'softmax-cross-entropy',
  batchTexts: 16,
  epochs: 2,
}

/** Trains on the tiny data from the base in `folder`. */
export function trainTiny(folder: string, out: string, options: Partial<TrainingOptions> = {}) {
  return withTinyOptions(folder, { recipe: tinyRecipe, out, ...options }, trainEvaluator)
}

/** The same for a binary set. */
export function trainTinySet(folder: string, out: string, options: Partial<BinarySetOptions> = {}) {
  return withTinyOptions(folder, { recipe: tinyBinaryRecipe, out, ...options }, trainBinarySet)
}

async function withTinyOptions<Options, Result>(
  folder: string,
  options: Options,
  train: (options: Options & Pick<TrainingOptions, 'base' | 'data' | 'runtime' | 'probe'>) => Promise<Result>,
): Promise<Result> {
  const runtime = createNodeRuntime({ workers: 0 })
  try {
    const base = await readBaseModel(folder)
    // Probing scores some hundred texts; one test of it is enough.
    return await train({ base, data: tinyData, runtime, probe: false, ...options })
  } finally {
    await runtime.close()
  }
}
