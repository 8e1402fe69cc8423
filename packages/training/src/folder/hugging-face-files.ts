import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { BaseModel } from '../base-model.ts'

/**
 * `config.json`, `vocab.txt`, `tokenizer.json` and `tokenizer_config.json` of an evaluator, as transformers and
 * transformers.js read them: a multi-label `BertForSequenceClassification` over `labels`, by default the twelve values.
 */
export function huggingFaceFiles(
  base: BaseModel,
  lowerCase: boolean,
  labels: readonly string[] = VALUE_IDS,
): Record<string, string> {
  const files: Record<string, string> = {
    'config.json': json({
      ...base.configJson,
      architectures: ['BertForSequenceClassification'],
      problem_type: 'multi_label_classification',
      id2label: Object.fromEntries(labels.map((label, index) => [index, label])),
      label2id: Object.fromEntries(labels.map((label, index) => [label, index])),
    }),
    'vocab.txt': base.vocabulary,
    'tokenizer_config.json': json({ ...base.tokenizerConfig, do_lower_case: lowerCase }),
  }
  if (base.tokenizerJson !== undefined) {
    const normalizer = { ...(base.tokenizerJson.normalizer as object | null), lowercase: lowerCase }
    files['tokenizer.json'] = JSON.stringify({ ...base.tokenizerJson, normalizer })
  }
  return files
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
