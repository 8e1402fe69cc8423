import type { Phrase } from '../tables/phrase.ts'

/** What a report of a comparison of language models is called. */
export const COMPARISON_TITLE: Phrase = {
  en: 'How language models express the twelve values',
  zh: '大模型对社会主义核心价值观的表达',
}
