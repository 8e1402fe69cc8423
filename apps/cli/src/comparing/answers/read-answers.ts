import { stat } from 'node:fs/promises'
import { combineAnswers, type PlannedAnswer, type SourceOfAnswers } from '@valuecsv/comparison'
import type { AnswerRecord, Finding } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import { fileWord } from '@valuecsv/report'
import type { Context } from '../../context.ts'
import { realPlace } from '../../files/real-place.ts'
import type { ReadFlags } from '../../sources/read-options.ts'
import { readSource } from './read-source.ts'
import type { SourcedAnswer } from './sourced-answer.ts'

/** Answers, and what whoever compares them should know of the sources that they came from. */
export interface ReadAnswers {
  readonly answers: readonly SourcedAnswer[]
  /** LLMs of which a run has no answer, see `combineAnswers`. */
  readonly unasked: readonly PlannedAnswer[]
  /** The text of each question by its id, as far as the sources have it. */
  readonly questions: ReadonlyMap<string, string>
  readonly findings: readonly (Finding & { readonly source: string })[]
}

/**
 * The answers of all `sources`, see `readSource`; a question that two tables share is one question, also with those of an
 * earlier call that had the same `questionIds`; see `combineAnswers` for an LLM that several sources name. Throws
 * `cli/no-answers` for a source that holds none, and where no question of any source was answered.
 */
export async function readAllAnswers(
  context: Context,
  sources: readonly string[],
  flags: ReadFlags,
  questionIds = new Map<string, string>(),
): Promise<ReadAnswers> {
  const questions = new Map<string, string>()
  const all: SourceOfAnswers<AnswerRecord>[] = []
  const findings: ReadAnswers['findings'][number][] = []
  // The same file twice, by whatever path, is one source.
  const places = await Promise.all(sources.map(realPlace))
  for (const [first] of Map.groupBy(sources, (_, index) => places[index]).values()) {
    const source = first!
    const notices: (() => void)[] = []
    const holding: Context = {
      ...context,
      notice: (line) => void notices.push(() => context.notice(line)),
      tell: (notice) => void notices.push(() => context.tell(notice)),
    }
    const read = await readSource(holding, source, flags, questionIds)
    if (read.answers.length === 0) throw (await isFolder(source)) ? noAnswersYet(source) : noAnswers(nameOf(source))
    // What was left out is worth a notice only beside what was not.
    for (const tell of notices) tell()
    all.push({ ...read, source })
    for (const { id, text } of read.questions) questions.set(id, text)
    findings.push(...read.findings.map((finding) => ({ ...finding, source })))
  }
  const { answers, unasked } = combineAnswers(all)
  if (!answers.some(({ status }) => status === 'answered')) {
    const isAsked = (await Promise.all(sources.map(isFolder))).some(Boolean)
    throw noneAnswered(sources.map(nameOf).join(', '), answers, isAsked)
  }
  return { answers, unasked, questions, findings }
}

function nameOf(source: string): string {
  return source === '-' ? 'standard input' : source
}

async function isFolder(source: string): Promise<boolean> {
  return (await stat(source).catch(() => undefined))?.isDirectory() ?? false
}

/** Of a run folder whose LLMs could not be asked. */
function noAnswersYet(folder: string): ValueCsvError {
  return new ValueCsvError('cli/no-answers', `${folder}: no answers yet, expected at least one`, {
    hint: `ask again: valuecsv ask … --out ${fileWord(folder)}`,
  })
}

function noAnswers(source: string): ValueCsvError {
  return new ValueCsvError('cli/no-answers', `${source}: no answers, expected at least one`, {
    hint: 'a table has questions in its first column and answers in each other one; JSON Lines have an answer a line',
  })
}

function noneAnswered(source: string, answers: readonly SourcedAnswer[], isAsked: boolean): ValueCsvError {
  const byStatus = Map.groupBy(answers, ({ status }) => status)
  // Empty cells are no answers that were given.
  if (!isAsked && byStatus.size === 1 && byStatus.has('empty')) return noAnswers(source)
  const counts = Array.from(byStatus, ([status, those]) => `${those.length} ${status}`).join(', ')
  const problem = `nothing to compare, expected at least one answer of the status "answered", found ${counts}`
  // A refusal is an answer: asked again it would be one more.
  const failed = [...byStatus.keys()].filter((status) => status !== 'refused').join(',')
  if (failed === '') return new ValueCsvError('cli/no-answers', `${source}: ${problem}`)
  const hint = `ask for them again: valuecsv ask … --retry ${failed}`
  return new ValueCsvError('cli/no-answers', `${source}: ${problem}`, { hint })
}
