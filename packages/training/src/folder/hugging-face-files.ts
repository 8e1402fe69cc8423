import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { ModelDescription } from '../base-model.ts'
import { bertTokenizerJson } from './bert-tokenizer-json.ts'

/** What the files say of an evaluator beside its base. */
export interface HuggingFaceOptions {
  readonly lowerCase: boolean
  /** The longest text in tokens that the evaluator reads in one piece. */
  readonly maxTokens: number
  /** Default the twelve values. */
  readonly labels?: readonly string[]
}

/**
 * `config.json`, `vocab.txt`, `tokenizer.json` and `tokenizer_config.json` of an evaluator, as transformers and
 * transformers.js read them: a multi-label `BertForSequenceClassification` over `labels`.
 */
export function huggingFaceFiles(
  base: ModelDescription,
  { lowerCase, maxTokens, labels = VALUE_IDS }: HuggingFaceOptions,
): Record<string, string> {
  const standard = bertTokenizerJson(base.vocabulary)
  const tokenizerJson = base.tokenizerJson ?? standard
  const own = tokenizerJson.normalizer as { readonly type?: unknown } | null | undefined
  // Texts were read as BERT reads them, whatever else a base says there.
  const normalizer = own?.type === 'BertNormalizer' ? own : (standard.normalizer as object)
  const { model_max_length: declared } = base.tokenizerConfig
  const most = Math.min(maxTokens, base.config.maxPositions)
  // The precision that the base was saved in: no weights that are written here are.
  const { torch_dtype: _, dtype: _dtype, ...configJson } = base.configJson
  return {
    'config.json': json({
      ...configJson,
      architectures: ['BertForSequenceClassification'],
      problem_type: 'multi_label_classification',
      id2label: Object.fromEntries(labels.map((label, index) => [index, label])),
      label2id: Object.fromEntries(labels.map((label, index) => [label, index])),
    }),
    'vocab.txt': base.vocabulary,
    'tokenizer.json': JSON.stringify({ ...tokenizerJson, normalizer: { ...normalizer, lowercase: lowerCase } }),
    'tokenizer_config.json': json({
      tokenizer_class: 'BertTokenizer',
      ...base.tokenizerConfig,
      // Without it transformers.js would not cut a text that is longer than the model has positions, and others would read more of it than the evaluator.
      model_max_length: typeof declared === 'number' && declared > 0 ? Math.min(declared, most) : most,
      do_lower_case: lowerCase,
    }),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
