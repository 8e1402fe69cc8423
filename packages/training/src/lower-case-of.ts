import type { ModelDescription } from './base-model.ts'

/**
 * Whether a model's texts are lower-cased: `do_lower_case` of its `tokenizer_config.json`. Where that says nothing they
 * are, as in transformers' `BertTokenizer` (chinese-roberta-wwm-ext is such a model; bert-base-chinese says false).
 */
export function lowerCaseOf({ tokenizerConfig }: ModelDescription): boolean {
  return tokenizerConfig.do_lower_case !== false
}
