import {
  answersOfRun,
  describeQuestionTable,
  type Finding,
  fileFormat,
  latestById,
  type Notice,
  parseAnswerRecord,
  questionTable,
  readJsonLines,
  type TableRow,
} from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import type { ReadSource, SourceFiles } from '../source.ts'
import { askedOfRun } from './asked-of-run.ts'
import { cutOffFinding, hiddenRowsFinding, leftOutFinding, sheetFinding } from './reading-findings.ts'

/** The largest file that is read, in bytes: its answers are all held at once. */
const largestFile = 128 * 1024 * 1024

/**
 * Reads a table laid out as quest100 or with an answer a row, answers as JSON Lines, or a run. Throws the errors of `@valuecsv/datasets`,
 * `web/file-too-large`, `web/wrong-run`, and `web/no-answers` for a source that holds none.
 */
export async function readSource({ name, file, run }: SourceFiles): Promise<ReadSource> {
  if (file.size > largestFile) {
    throw new ValueCsvError('web/file-too-large', `${name}: ${file.size} bytes, expected at most ${largestFile}`)
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw new ValueCsvError('datasets/empty-file', `${name}: the file is empty`)
  const read =
    fileFormat(file.name, bytes) === 'jsonl'
      ? await readAnswers(name, bytes, run)
      : await readTable(name, file.name, bytes)
  if (read.answers.length === 0) {
    throw new ValueCsvError('web/no-answers', `${name}: no answers, expected at least one`)
  }
  const digest = await sha256(bytes)
  return { name, ...read, ...(digest !== undefined && { digest }) }
}

type Contents = Omit<ReadSource, 'name' | 'digest'>

async function readAnswers(name: string, bytes: Uint8Array, run: File | undefined): Promise<Contents> {
  const notices: Notice[] = []
  const options = { file: name, cutOffEnd: 'drop', onNotice: (notice: Notice) => notices.push(notice) } as const
  const answers = await latestById(readJsonLines(bytes, parseAnswerRecord, options))
  const cutOff = notices.some(({ code }) => code === 'datasets/cut-off-end') ? [cutOffFinding] : []
  if (run === undefined) return { answers, questions: [], findings: cutOff }
  const asked = answersOfRun(answers, askedOfRun(await run.text(), name))
  return { ...asked, findings: [...cutOff, ...asked.findings] }
}

async function readTable(name: string, fileName: string, bytes: Uint8Array): Promise<Contents> {
  const { rows, findings } = await rowsOf(name, fileName, bytes)
  const table = questionTable(rows, {
    file: name,
    idPrefix: fileName.replace(/\.[^.]+$/, ''),
    refuseWithoutAnswers: true,
  })
  const { answers, questions } = table
  const described = [...leftOutFinding(table.columnsLeftOut), ...describeQuestionTable(table).findings]
  return { answers, questions, findings: [...findings, ...described] }
}

async function rowsOf(
  name: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ readonly rows: readonly TableRow[]; readonly findings: readonly Finding[] }> {
  const format = fileFormat(fileName, bytes)
  if (format === 'xlsx') {
    const notices: Notice[] = []
    const workbook = await openWorkbook(bytes, { file: name, onNotice: (notice) => notices.push(notice) })
    const rows = await workbook.readSheet()
    const isHiding = notices.some(({ code }) => code === 'datasets/hidden-rows')
    return { rows, findings: [...sheetFinding(workbook.sheets), ...(isHiding ? [hiddenRowsFinding] : [])] }
  }
  if (format !== 'csv') {
    throw new ValueCsvError('datasets/unknown-format', `${name}: expected a name that ends in .xlsx, .csv or .jsonl`)
  }
  const delimiter = /\.tsv$/i.test(fileName) ? { delimiter: '\t' } : {}
  return { rows: await Array.fromAsync(readCsvRows(bytes, { file: name, ...delimiter })), findings: [] }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
