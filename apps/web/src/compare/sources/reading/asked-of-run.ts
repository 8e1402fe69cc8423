import { ValueCsvError } from '@valuecsv/errors'

/** The questions of a `run.json`, with their texts. Throws `web/wrong-run`. */
export function questionsOfRun(json: string, name: string): { readonly id: string; readonly text: string }[] {
  const { questions } = Object(parsed(json)) as { questions?: unknown }
  if (!Array.isArray(questions) || !questions.every(isQuestion)) {
    throw new ValueCsvError(
      'web/wrong-run',
      `${name}/run.json: expected JSON with a list of questions, id and text each`,
    )
  }
  return questions.map(({ id, text }) => ({ id, text }))
}

function isQuestion(value: unknown): value is { id: string; text: string } {
  const { id, text } = Object(value) as { id?: unknown; text?: unknown }
  return typeof id === 'string' && typeof text === 'string'
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
