import { answerId } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { Llm } from '../providers/llm.ts'
import type { SurveyQuestion } from '../questions/survey-question.ts'

/**
 * Refuses LLMs and questions of which two answers would have one id, as slashes in their names and ids make it possible:
 * the later one would take the place of the earlier. Error: `survey/ambiguous-id`.
 */
export function refuseEqualIds({
  questions,
  llms,
}: {
  readonly questions: readonly SurveyQuestion[]
  readonly llms: readonly Llm[]
}): void {
  const first = new Map<string, string>()
  for (const llm of llms) {
    for (const question of questions) {
      for (const prompt of question.prompts) {
        const id = answerId({ llm: llm.name, questionId: question.id, promptId: prompt.id, sample: 1 })
        const owner = `LLM "${llm.name}" and question "${question.id}"`
        const other = first.get(id)
        if (other !== undefined) {
          throw new ValueCsvError('survey/ambiguous-id', `${other}, and ${owner}, give answers with one id, "${id}"`)
        }
        first.set(id, owner)
      }
    }
  }
}
