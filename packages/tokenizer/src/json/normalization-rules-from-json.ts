import type { NormalizationRules } from '../normalization/normalization-rules.ts'
import { type JsonPart, optional, partOf, unexpected } from './json-fields.ts'

/** The rules of the `BertNormalizer` in a `tokenizer.json`. */
export function normalizationRulesFromJson(root: JsonPart): NormalizationRules {
  const normalizer = partOf(root, 'normalizer', 'a BertNormalizer')
  if (normalizer.fields.type !== 'BertNormalizer') throw unexpected(normalizer, 'type', '"BertNormalizer"')
  const stripAccents = normalizer.fields.strip_accents ?? null
  if (stripAccents !== null && typeof stripAccents !== 'boolean') {
    throw unexpected(normalizer, 'strip_accents', 'true, false or null')
  }
  return {
    cleanText: optional(normalizer, 'clean_text', true),
    tokenizeChineseChars: optional(normalizer, 'handle_chinese_chars', true),
    stripAccents,
    lowerCase: optional(normalizer, 'lowercase', true),
  }
}
