import { type BertConfig, inferenceModel, randomBertParameters } from '@valuecsv/encoder'
import type { ValueId } from '@valuecsv/taxonomy'
import { type TinyManifest, tinyManifest } from './tiny-manifest.ts'
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

/** What a test wants otherwise. */
export interface TinyModelOptions {
  /** The labels of `config.json`. Default: those of the manifest. */
  readonly configLabels?: readonly ValueId[]
}

/**
 * The content of a model folder, as `writeModelFolder` of `@valuecsv/evaluator/node` takes it: a tiny BERT of random but
 * fixed weights, so real files and real scores without a meaning. `changes` go into the manifest.
 */
export function tinyModel(
  changes: Partial<TinyManifest> = {},
  options: TinyModelOptions = {},
): { manifest: TinyManifest; files: Record<string, Uint8Array | string> } {
  const manifest = { ...tinyManifest, ...changes }
  const { head, labelOrder } = manifest
  const { configLabels = labelOrder } = options
  const parameters = randomBertParameters(config, { head, labels: 12, random: uniformNumbers(1) })
  return {
    manifest,
    files: {
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
        id2label: Object.fromEntries(configLabels.entries()),
      }),
      'vocab.txt': `${vocabulary.join('\n')}\n`,
      'onnx/model_quantized.onnx': inferenceModel(config, parameters, { head, precision: 'int8' }),
      'onnx/model.onnx': inferenceModel(config, parameters, { head, precision: 'fp32' }),
    },
  }
}
