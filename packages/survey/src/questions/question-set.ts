import { normalizedText } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { QuestionDraft } from './question-draft.ts'
import { similarQuestions } from './similar-questions.ts'
import type { SurveyQuestion } from './survey-question.ts'

/**
 * A set of questions from drafts, each with its prompts named and near-equal ones marked. Errors name file and places:
 * `survey/no-questions`, `survey/empty-question`, `survey/duplicate-question` (an id twice), `survey/duplicate-prompt` (a
 * question twice in the same words).
 */
export function questionSet(drafts: readonly QuestionDraft[], file: string): readonly SurveyQuestion[] {
  if (drafts.length === 0)
    throw new ValueCsvError('survey/no-questions', `${file}: expected at least one question, found none`)
  const placeOfId = new Map<string, string>()
  for (const draft of drafts) {
    const { id, place } = draft
    const earlier = placeOfId.get(id)
    if (earlier !== undefined) {
      throw new ValueCsvError('survey/duplicate-question', `${file}: ${earlier} and ${place} have the same id "${id}"`)
    }
    placeOfId.set(id, place)
    checkPrompts(draft, file)
  }
  const similar = similarQuestions(drafts)
  return drafts.map(({ id, text, paraphrases }) => ({
    id,
    text,
    prompts: [text, ...paraphrases].map((prompt, index) => ({
      id: index === 0 ? 'default' : `p${index + 1}`,
      text: prompt,
    })),
    similarTo: similar.get(id) ?? [],
  }))
}

function checkPrompts({ id, text, paraphrases, place }: QuestionDraft, file: string): void {
  const seen = new Set<string>()
  for (const prompt of [text, ...paraphrases]) {
    const words = normalizedText(prompt)
    if (words === '') {
      throw new ValueCsvError('survey/empty-question', `${file}: ${place}: question "${id}" has an empty prompt`)
    }
    if (seen.has(words)) {
      const problem = `question "${id}" has the same prompt twice, ${JSON.stringify(words.slice(0, 40))}`
      throw new ValueCsvError('survey/duplicate-prompt', `${file}: ${place}: ${problem}`)
    }
    seen.add(words)
  }
}
