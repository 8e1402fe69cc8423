import type { Survey } from '../../plan/survey.ts'
import type { Llm } from '../../providers/llm.ts'

/**
 * In what a survey differs from the one that a run folder was made with, each difference in words; empty where it is the
 * same. An LLM that was not in the run, or is not in the survey, is no difference.
 */
export function runDifferences(made: Survey, asked: Survey): readonly string[] {
  return [...questionDifferences(made, asked), ...parameterDifferences(made, asked), ...llmDifferences(made, asked)]
}

function questionDifferences(made: Survey, asked: Survey): string[] {
  const promptsOf = ({ questions }: Survey) =>
    new Map(
      questions.map(({ id, text, prompts }) => [
        id,
        JSON.stringify([text, prompts.map((prompt) => [prompt.id, prompt.text])]),
      ]),
    )
  const [before, now] = [promptsOf(made), promptsOf(asked)]
  const list = (ids: readonly string[]) => `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? `, … (${ids.length})` : ''}`
  const gone = [...before.keys()].filter((id) => !now.has(id))
  const added = [...now.keys()].filter((id) => !before.has(id))
  const changed = [...now].flatMap(([id, prompts]) => (before.has(id) && before.get(id) !== prompts ? [id] : []))
  return [
    ...(gone.length > 0 ? [`questions missing now: ${list(gone)}`] : []),
    ...(added.length > 0 ? [`questions not in the run: ${list(added)}`] : []),
    ...(changed.length > 0 ? [`questions in other words: ${list(changed)}`] : []),
  ]
}

function parameterDifferences({ parameters: made }: Survey, { parameters: asked }: Survey): string[] {
  const shown = (value: unknown) => (value === undefined ? 'unset' : JSON.stringify(value).slice(0, 60))
  return (['system', 'temperature', 'maxOutputTokens', 'samples', 'seed'] as const).flatMap((name) =>
    made[name] === asked[name] ? [] : [`${name}: ${shown(made[name])} in the run, ${shown(asked[name])} now`],
  )
}

function llmDifferences(made: Survey, asked: Survey): string[] {
  const shown = ({ provider, model, url }: Llm) => `${provider}:${model}${url === undefined ? '' : `@${url}`}`
  return asked.llms.flatMap((llm) => {
    const before = made.llms.find(({ name }) => name === llm.name)
    if (before === undefined || shown(before) === shown(llm)) return []
    return [`LLM "${llm.name}": ${shown(before)} in the run, ${shown(llm)} now`]
  })
}
