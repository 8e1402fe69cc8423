import type { RecordPlace } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { QuestionDraft } from './question-draft.ts'

/**
 * A question from a line of JSON: `{"id","text","prompts"}`; `prompts` are further wordings and may be left out, `id` may
 * be a number. Error: `survey/wrong-question`.
 */
export function parseQuestion(value: unknown, { file, line }: RecordPlace): QuestionDraft {
  const { id, text, prompts = [] } = Object(value) as { id?: unknown; text?: unknown; prompts?: unknown }
  const wrong = (key: string, expected: string) =>
    new ValueCsvError('survey/wrong-question', `${file}: line ${line}, "${key}": expected ${expected}`, {
      hint: 'A line reads {"id":"q1","text":"…","prompts":["…"]}; prompts may be left out.',
    })
  if ((typeof id !== 'string' || id.trim() === '') && typeof id !== 'number')
    throw wrong('id', 'an id that is not empty')
  if (typeof text !== 'string') throw wrong('text', 'the question')
  if (!Array.isArray(prompts) || prompts.some((prompt) => typeof prompt !== 'string')) {
    throw wrong('prompts', 'a list of further wordings')
  }
  return { id: String(id), text, paraphrases: prompts as string[], place: `line ${line}` }
}
