import type { AskedOfRun } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'

/** What a `run.json` asks, and whom, as far as it says so. Throws `web/wrong-run`. */
export function askedOfRun(json: string, name: string): AskedOfRun {
  const { questions, llms } = Object(parsed(json)) as { questions?: unknown; llms?: unknown }
  if (!Array.isArray(questions) || !questions.every(isQuestion)) {
    throw new ValueCsvError(
      'web/wrong-run',
      `${name}/run.json: expected JSON with a list of questions, id and text each`,
    )
  }
  const names = Array.isArray(llms) ? llms.map((llm) => Object(llm).name) : []
  return {
    questions: questions.map(({ id, text }) => ({ id, text })),
    llms: names.filter((llm) => typeof llm === 'string'),
  }
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
