import { type AnswerRecord, formatJsonLine, type LabelledText } from '@valuecsv/datasets'
import { CSV_BYTE_ORDER_MARK, formatCsvRow } from '@valuecsv/datasets/csv'
import { loadQuest100 } from '@valuecsv/datasets/node'
import type { SplitName } from '@valuecsv/datasets/splits'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Context } from '../context.ts'
import { usageError } from '../errors/usage-error.ts'
import { labelledPart } from '../evaluation/labelled-part.ts'
import { DATASET_NAME, type PartName } from '../evaluation/part-flags.ts'
import { isStandardOutput } from '../files/output-file.ts'
import type { Format } from '../output/format.ts'
import type { Sink } from '../output/sink.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, refuseReadFlags } from '../sources/read-options.ts'
import { DATASET_NAMES, datasetName } from './dataset-name.ts'
import { noLabels } from './no-labels.ts'
import { refuseMisspelledName } from './refuse-misspelled-name.ts'

export interface ExportSettings extends ReadFlags {
  readonly name: string
  readonly split?: SplitName
  readonly part?: PartName
  readonly out?: string
  readonly format: Format
}

/** Data that is read again: an apostrophe before a text would make it another one. */
const asItIs = { guardFormulas: false }

/** Writes a dataset to `sink`, one line a record. CSV for a file begins with the mark by which Excel knows UTF-8. */
export async function exportDataset(context: Context, sink: Sink, settings: ExportSettings): Promise<void> {
  const { name, split, part, format } = settings
  const original = datasetName(name)
  if (original !== undefined) refuseReadFlags(settings, original)
  const isQuestions = original === 'quest100'
  if (isQuestions && (split ?? part)) throw usageError(`--split and --part belong to ${DATASET_NAME}`)
  if (format === 'csv' && !isStandardOutput(settings.out)) await sink.write(CSV_BYTE_ORDER_MARK)
  if (isQuestions) await writeAnswers(sink, await answersWithQuestions(context), format)
  else await writeTexts(sink, await wantedTexts(context, settings), format)
}

async function wantedTexts(context: Context, { name, split, part, ...flags }: ExportSettings) {
  const original = datasetName(name)
  if (original === undefined) await refuseMisspelledName(name, DATASET_NAMES)
  const data = original ?? name
  const chosen = { ...(split === undefined ? {} : { split }), ...(part === undefined ? {} : { part }) }
  if (data !== DATASET_NAME || part !== undefined) {
    return (await labelledPart(context, { ...flags, data, ...chosen }).catch(noLabels)).texts
  }
  if (split !== undefined) throw usageError('--split needs --part', 'valuecsv dataset split prints all parts')
  const { loadValueCsv5000 } = await import('@valuecsv/datasets/node')
  return (await loadValueCsv5000(datasetOptions(context))).texts
}

async function answersWithQuestions(context: Context): Promise<(AnswerRecord & { readonly question: string })[]> {
  const { questions, answers } = await loadQuest100(datasetOptions(context))
  const textOf = new Map(questions.map(({ id, text }) => [id, text]))
  return answers.map((answer) => ({ ...answer, question: textOf.get(answer.questionId)! }))
}

async function writeTexts(sink: Sink, texts: readonly LabelledText[], format: Format): Promise<void> {
  if (format === 'csv') await sink.write(formatCsvRow(['id', 'text', ...VALUE_IDS]))
  for (const { id, text, values } of texts) {
    const labels = VALUE_IDS.map((value) => (values.includes(value) ? 1 : 0))
    await sink.write(
      format === 'csv' ? formatCsvRow([id, text, ...labels], asItIs) : formatJsonLine({ id, text, values }),
    )
  }
}

async function writeAnswers(
  sink: Sink,
  answers: readonly (AnswerRecord & { readonly question: string })[],
  format: Format,
): Promise<void> {
  if (format === 'csv')
    await sink.write(formatCsvRow(['id', 'llm', 'questionId', 'sample', 'status', 'question', 'text']))
  for (const answer of answers) {
    const { id, llm, questionId, sample, status, question, text } = answer
    const row = [id, llm, questionId, sample, status, question, text]
    await sink.write(format === 'csv' ? formatCsvRow(row, asItIs) : formatJsonLine(answer))
  }
}
