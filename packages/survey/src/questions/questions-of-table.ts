import type { QuestionTable } from '@valuecsv/datasets'
import type { SurveyQuestion } from './survey-question.ts'

/**
 * The questions of a table of questions and answers such as quest100: each distinct question once, in its own words, with
 * the marks of those that are nearly the same.
 */
export function questionsOfTable({ questions }: Pick<QuestionTable, 'questions'>): readonly SurveyQuestion[] {
  return questions.map(({ id, text, similarTo }) => ({ id, text, similarTo, prompts: [{ id: 'default', text }] }))
}
