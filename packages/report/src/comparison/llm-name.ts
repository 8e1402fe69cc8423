import type { LlmSummary } from '@valuecsv/comparison'
import type { Phrase } from '../tables/phrase.ts'

/** The name of an LLM as figures have it, marked where it is set apart: its figures stand beside those of others all the same. */
export function llmName({ llm, isSetApart }: Pick<LlmSummary, 'llm' | 'isSetApart'>): Phrase {
  return isSetApart ? { en: `${llm} (set apart)`, zh: `${llm}（单列）` } : { en: llm, zh: llm }
}
