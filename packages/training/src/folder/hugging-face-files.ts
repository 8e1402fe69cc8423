import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { ModelDescription } from '../base-model.ts'
import { bertTokenizerJson } from './bert-tokenizer-json.ts'

/**
 * `config.json`, `vocab.txt`, `tokenizer.json` and `tokenizer_config.json` of an evaluator, as transformers and
 * transformers.js read them: a multi-label `BertForSequenceClassification` over `labels`, by default the twelve values.
 */
export function huggingFaceFiles(
  base: ModelDescription,
  lowerCase: boolean,
  labels: readonly string[] = VALUE_IDS,
): Record<string, string> {
  const tokenizerJson = base.tokenizerJson ?? bertTokenizerJson(base.vocabulary)
  const normalizer = { ...(tokenizerJson.normalizer as object | null), lowercase: lowerCase }
  const { model_max_length: declared } = base.tokenizerConfig
  const { maxPositions } = base.config
  return {
    'config.json': json({
      ...base.configJson,
      architectures: ['BertForSequenceClassification'],
      problem_type: 'multi_label_classification',
      id2label: Object.fromEntries(labels.map((label, index) => [index, label])),
      label2id: Object.fromEntries(labels.map((label, index) => [label, index])),
    }),
    'vocab.txt': base.vocabulary,
    'tokenizer.json': JSON.stringify({ ...tokenizerJson, normalizer }),
    'tokenizer_config.json': json({
      tokenizer_class: 'BertTokenizer',
      ...base.tokenizerConfig,
      // Without it transformers.js would not cut a text that is longer than the model has positions.
      model_max_length: typeof declared === 'number' && declared > 0 ? Math.min(declared, maxPositions) : maxPositions,
      do_lower_case: lowerCase,
    }),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
