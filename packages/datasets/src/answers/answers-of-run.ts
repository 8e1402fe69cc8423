import type { Finding } from '../datasheet/finding.ts'
import type { AnswerRecord } from '../records/answer-record.ts'
import type { AnswersToQuestions } from './with-shared-ids.ts'

/** How many ids a finding lists. */
const mostListed = 10

/** What a run asks, and whom, as its `run.json` says. */
export interface AskedOfRun {
  readonly questions: AnswersToQuestions['questions']
  /** Names of the LLMs. */
  readonly llms: readonly string[]
}

/** The answers of a run, and what whoever compares them should know. */
export interface AnswersOfRun extends AnswersToQuestions {
  /** `unknown-questions`, and `stopped-run` for each LLM that was not asked everything. */
  readonly findings: readonly Finding[]
  /** LLMs that were to be asked all questions. */
  readonly llms: readonly string[]
}

/** Answers to the questions that a run asks; those to others are left out, and a finding says which. */
export function answersOfRun(answers: readonly AnswerRecord[], { questions, llms }: AskedOfRun): AnswersOfRun {
  const asked = new Set(questions.map(({ id }) => id))
  const unknown = answers.filter(({ questionId }) => !asked.has(questionId))
  const known = answers.filter(({ questionId }) => asked.has(questionId))
  return {
    ...{ answers: known, questions, llms },
    findings: [...(unknown.length > 0 ? [unknownQuestions(unknown)] : []), ...stoppedRuns(known, { questions, llms })],
  }
}

function unknownQuestions(unknown: readonly AnswerRecord[]): Finding {
  const ids = [...new Set(unknown.map(({ questionId }) => questionId))]
  const count = unknown.length === 1 ? '1 answer' : `${unknown.length} answers`
  return {
    code: 'unknown-questions',
    message: {
      en: `${count} to questions that the run does not ask, left out`,
      zh: `${unknown.length} 条回答的问题不在这次运行之中，未计入`,
    },
    where: ids.length > mostListed ? [...ids.slice(0, mostListed), '…'] : ids,
  }
}

/** A finding for each LLM that has answers to fewer questions than it was to be asked. */
function stoppedRuns(answers: readonly AnswerRecord[], { questions, llms }: AskedOfRun): Finding[] {
  const byLlm = Map.groupBy(answers, ({ llm }) => llm)
  return llms.flatMap((llm): Finding[] => {
    const asked = new Set(byLlm.get(llm)?.map(({ questionId }) => questionId)).size
    if (asked >= questions.length) return []
    const message = {
      en: `${llm}: ${asked} of ${questions.length} questions asked: the run was stopped`,
      zh: `${llm}：${questions.length} 个问题只问了 ${asked} 个：提问中途停止`,
    }
    return [{ code: 'stopped-run', message, where: [] }]
  })
}
