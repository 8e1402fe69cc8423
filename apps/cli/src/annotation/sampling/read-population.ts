import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type AnswerRecord, latestById, parseAnswerRecord, parseTextRecord, readJsonLines } from '@valuecsv/datasets'
import { type ReadFileOptions, readTexts } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { readAllAnswers } from '../../comparing/answers/read-answers.ts'
import type { Context } from '../../context.ts'
import { type ReadFlags, readOptions } from '../../sources/read-options.ts'
import type { PopulationText } from './draw-sample.ts'

/** A text before it is scored. */
export type UnscoredText = Omit<PopulationText, 'values'>

/**
 * The texts to draw from: the answers of a run folder, of `quest100`, of JSON Lines with an `llm` or of a table laid out
 * like quest100; else the texts of a file, where a table has a column that is named as texts are or by `--column`. What
 * was not answered is left out. Throws `cli/no-texts`, `cli/duplicate-id` and the errors of the readers.
 */
export async function readPopulation(context: Context, source: string, flags: ReadFlags): Promise<UnscoredText[]> {
  const texts = (await readSource(context, source, flags)).filter(({ text }) => text.trim() !== '')
  if (texts.length === 0) throw new ValueCsvError('cli/no-texts', `${source}: no texts, expected at least one`)
  const ids = new Set<string>()
  for (const { id } of texts) {
    if (ids.has(id))
      throw new ValueCsvError('cli/duplicate-id', `${source}: id "${id}" comes twice, expected each once`)
    ids.add(id)
  }
  return texts
}

async function readSource(context: Context, source: string, flags: ReadFlags): Promise<UnscoredText[]> {
  const options = readOptions(context, flags)
  if (/\.(?:jsonl|ndjson|json)$/i.test(source)) return readEitherLines(source, createReadStream(source), options)
  if (source === '-') {
    const isJson = await beginsWithObject(process.stdin)
    return isJson
      ? readEitherLines('standard input', process.stdin, options)
      : Array.fromAsync(readTexts(source, options))
  }
  const status = await stat(source).catch(() => undefined)
  const isTable = /\.(?:csv|tsv|xlsx|xlsm|xls)$/i.test(source)
  if (status?.isFile() && (!isTable || flags.column !== undefined)) {
    return Array.fromAsync(readTexts(source, options))
  }
  return (isTable && (await readTextColumn(source, options))) || answersOf(context, source, flags)
}

/** Whether a stream begins as JSON Lines do; what was looked at is given back. */
async function beginsWithObject(stream: NodeJS.ReadStream): Promise<boolean> {
  await once(stream, 'readable')
  const chunk = stream.read() as Buffer | null
  if (chunk === null) return false
  stream.unshift(chunk)
  return /^\ufeff?\s*\{/.test(chunk.subarray(0, 64).toString('utf8'))
}

async function readEitherLines(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): Promise<UnscoredText[]> {
  const parse: typeof parseTextRecord = (value, place) =>
    typeof value === 'object' && value !== null && 'llm' in value
      ? parseAnswerRecord(value, place)
      : parseTextRecord(value, place)
  const { onProgress: _, ...settings } = options
  const lines = readJsonLines(bytes, parse, { file: source, cutOffEnd: 'drop', ...settings })
  const records: readonly (UnscoredText | AnswerRecord)[] = await latestById(lines)
  return records.filter((record) => !('status' in record) || record.status === 'answered').map(population)
}

/** The texts of a table, or `undefined` where none of its columns is named as one of texts. */
async function readTextColumn(source: string, options: ReadFileOptions): Promise<UnscoredText[] | undefined> {
  const notices: Parameters<NonNullable<ReadFileOptions['onNotice']>>[0][] = []
  const texts: UnscoredText[] = []
  for await (const text of readTexts(source, { ...options, onNotice: (notice) => notices.push(notice) })) {
    if (notices.some(({ code }) => code === 'datasets/column-guessed')) return undefined
    texts.push(text)
  }
  for (const notice of notices) options.onNotice?.(notice)
  return texts
}

async function answersOf(context: Context, source: string, flags: ReadFlags): Promise<UnscoredText[]> {
  const { answers } = await readAllAnswers(context, [source], flags)
  return answers.filter(({ status }) => status === 'answered').map(population)
}

function population(record: UnscoredText | AnswerRecord): UnscoredText {
  const { id, text, llm } = record
  return { id, text, ...(llm === undefined ? {} : { llm }) }
}
