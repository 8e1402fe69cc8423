import { type BertConfig, inferenceModel, randomBertParameters } from '@valuecsv/encoder'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { ManifestDraft } from '../src/manifest/manifest.ts'
import { sampleDraft } from './sample-draft.ts'

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
const CHARACTERS = new Set('诚信是做人的根本国家富强人民法治公平友善爱敬业自由和谐文明主，。！？abcdefghijklmnopqrstuvwxyz')
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

/** The content of a model folder with a tiny BERT of random but fixed weights: real files, real scores, no meaning. */
export function tinyModel(
  changes: Partial<ManifestDraft> = {},
  { configLabels = changes.labelOrder ?? VALUE_IDS }: { configLabels?: readonly ValueId[] } = {},
): { manifest: ManifestDraft; files: Record<string, Uint8Array | string> } {
  const manifest = { ...sampleDraft, name: 'tiny', ...changes }
  const head = manifest.head
  const parameters = randomBertParameters(config, { head, labels: 12, random: generator(1) })
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
        id2label: Object.fromEntries(configLabels.map((id, index) => [index, id])),
      }),
      'vocab.txt': `${vocabulary.join('\n')}\n`,
      'onnx/model_quantized.onnx': inferenceModel(config, parameters, { head, precision: 'int8' }),
      'onnx/model.onnx': inferenceModel(config, parameters, { head, precision: 'fp32' }),
    },
  }
}

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
