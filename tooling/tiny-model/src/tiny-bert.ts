import { type BertConfig, inferenceModel, randomBertParameters } from '@valuecsv/encoder'
import type { TinyEncoderPart } from './tiny-manifest.ts'
import { uniformNumbers } from './uniform-numbers.ts'

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
const CHARACTERS = new Set(
  '诚信是做人的根本国家富强人民法治公平友善爱敬业自由和谐文明主，。！？abcdefghijklmnopqrstuvwxyz',
)
const vocabulary = [...SPECIAL, ...CHARACTERS]

const config: BertConfig = {
  vocabularySize: vocabulary.length,
  hiddenSize: 16,
  layers: 2,
  attentionHeads: 2,
  intermediateSize: 32,
  maxPositions: 64,
  tokenTypes: 2,
  layerNormEpsilon: 1e-12,
  // Large, so that the scores of different texts differ.
  initializerRange: 0.5,
  hiddenDropout: 0,
  attentionDropout: 0,
}

/** `config.json` with these labels, and `vocab.txt`. */
export function tinyTexts(labels: readonly string[]): Record<string, string> {
  return {
    'config.json': JSON.stringify({
      model_type: 'bert',
      hidden_act: 'gelu',
      vocab_size: config.vocabularySize,
      hidden_size: config.hiddenSize,
      num_hidden_layers: config.layers,
      num_attention_heads: config.attentionHeads,
      intermediate_size: config.intermediateSize,
      max_position_embeddings: config.maxPositions,
      type_vocab_size: config.tokenTypes,
      id2label: Object.fromEntries(labels.entries()),
    }),
    'vocab.txt': `${vocabulary.join('\n')}\n`,
  }
}

/** The two graphs of a tiny BERT of random but fixed weights, in `folder`, which is empty or ends with a slash. */
export function tinyGraphs(
  { head }: Pick<TinyEncoderPart, 'head'>,
  { labels, seed, folder = '' }: { readonly labels: number; readonly seed: number; readonly folder?: string },
): Record<string, Uint8Array> {
  const parameters = randomBertParameters(config, { head, labels, random: uniformNumbers(seed) })
  return {
    [`${folder}onnx/model_quantized.onnx`]: inferenceModel(config, parameters, { head, precision: 'int8' }),
    [`${folder}onnx/model.onnx`]: inferenceModel(config, parameters, { head, precision: 'fp32' }),
  }
}
