import type { AnswerRecord } from '@valuecsv/datasets'
import { type ClassifiedReply, classifyReply } from '../classification/classify-reply.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import type { LlmReply } from '../language-model/llm-reply.ts'
import type { SurveyRequest } from '../plan/survey-request.ts'

/** An answer as a survey writes it: a line of `answers.jsonl`. */
export interface SurveyAnswer extends AnswerRecord {
  /** What the LLM thought before it answered; never part of `text`, never scored. */
  readonly reasoning?: string
  /** The model as the provider names it. */
  readonly servedModel?: string
  /** How often it was asked for this answer. */
  readonly attempts: number
  /** How long the last attempt took. */
  readonly latencyMs: number
  /** Where the provider took one. */
  readonly seed?: number
  /** What went wrong, where the status is `error`; it names no key. */
  readonly error?: { readonly code: string; readonly message: string }
}

/** When and how often something was asked. */
export interface Asked {
  readonly attempts: number
  /** Of the last attempt, in milliseconds since 1970. */
  readonly requestedAt: number
  readonly latencyMs: number
}

/** Of text and reasoning together: with six bytes a character in JSON and what else a line has, less than the 4 MiB that readers take. */
const mostCharacters = 600_000

/** What a server calls its model, and why it ended, is cut at so many characters. */
const longestWord = 300

/** The answer that a reply is. Reasoning too long for a line is cut, which … at its end shows; so long a text is an error. */
export function answerOfReply(request: SurveyRequest, reply: LlmReply, asked: Asked): SurveyAnswer {
  const classified = classifyReply(reply)
  const { text, reasoning } = classified
  if (text.length > mostCharacters) {
    const problem = `an answer of ${text.length} characters, expected at most ${mostCharacters}`
    return answerOfFault(request, new LlmFault('malformed', problem), asked)
  }
  const fitting = reasoning === undefined ? undefined : cutAt(mostCharacters - text.length, reasoning)
  return recordOf(request, { ...classified, reasoning: fitting }, reply, asked)
}

function cutAt(length: number, text: string): string {
  return text.length > length ? `${text.slice(0, Math.max(0, length - 1)).toWellFormed()}…` : text
}

/** The answer of status `error` that a fault is. */
export function answerOfFault(request: SurveyRequest, { code, message }: LlmFault, asked: Asked): SurveyAnswer {
  return { ...placeOf(request), status: 'error', text: '', ...askedOf(asked), error: { code, message } }
}

function recordOf(
  request: SurveyRequest,
  { status, text, reasoning }: ClassifiedReply,
  { finishReason, usage, servedModel, unsupported }: LlmReply,
  asked: Asked,
): SurveyAnswer {
  const { seed } = request.request
  return {
    ...placeOf(request),
    status,
    text,
    ...(reasoning !== undefined && { reasoning }),
    ...(finishReason !== undefined && { finishReason: finishReason.slice(0, longestWord) }),
    ...(usage !== undefined && { usage: { ...usage } }),
    ...(servedModel !== undefined && { servedModel: servedModel.slice(0, longestWord) }),
    ...askedOf(asked),
    ...(seed !== undefined && unsupported?.some(({ feature }) => feature === 'seed') !== true && { seed }),
  }
}

function placeOf({ id, llm, questionId, promptId, sample }: SurveyRequest) {
  return { id, llm: llm.name, questionId, promptId, sample }
}

function askedOf({ attempts, requestedAt, latencyMs }: Asked) {
  return { requestedAt: new Date(requestedAt).toISOString(), attempts, latencyMs }
}
