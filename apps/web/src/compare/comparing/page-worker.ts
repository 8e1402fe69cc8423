import type { Language } from '@valuecsv/report'
import { renderComparisonPage } from '@valuecsv/report/page'
import { answerCalls } from './answer-calls.ts'
import type { ComparedAnswers } from './compared-answers.ts'
import { comparisonPage } from './comparison-page.ts'

/** What the report holds, and in which language it opens. */
export interface PageRequest {
  readonly compared: ComparedAnswers
  readonly language: Language
}

answerCalls(({ compared, language }: PageRequest) => renderComparisonPage(comparisonPage(compared), { language }))
