import { createReadStream } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type FileFormat, type Notice, readJsonLines } from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import { formatOfFile, readTexts } from '@valuecsv/datasets/node'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { quoted, ValueCsvError } from '@valuecsv/errors'
import { parseQuestion } from '../questions/parse-question.ts'
import { questionSet } from '../questions/question-set.ts'
import { questionsOfRows } from '../questions/questions-of-rows.ts'
import type { SurveyQuestion } from '../questions/survey-question.ts'
import { fileError } from './files/file-error.ts'

/** How to read questions. */
export interface ReadQuestionsOptions {
  /** The sheet of a workbook. Default: the first that is not hidden. */
  readonly sheet?: string
  /** A label that `TextDecoder` knows. Default: found from the bytes. */
  readonly encoding?: string
  readonly onNotice?: (notice: Notice) => void
}

/**
 * The questions of a file, see `formatOfFile`: JSON Lines (`{"id","text","prompts"}`), a table as `questionsOfRows`
 * says (`.csv`, `.tsv`, `.xlsx`), or `.txt` with a question a line. Questions that are equal or, of at most 500
 * different ones, nearly so are told.
 *
 * Errors name file and place: those of `questionSet` and `questionsOfRows`, `survey/wrong-question`,
 * `survey/unknown-format`, `datasets/no-such-sheet` also where a sheet is named and the file is no workbook; for a file that
 * can't be read `survey/not-found`, `survey/no-permission`, `survey/cannot-read`, for `.txt` `datasets/not-found`,
 * `datasets/not-a-file`, `datasets/unreadable`; for one that is no CSV, JSON or workbook those of the readers of
 * `@valuecsv/datasets`.
 */
export async function readQuestions(
  path: string,
  options: ReadQuestionsOptions = {},
): Promise<readonly SurveyQuestion[]> {
  const questions = await readByFormat(path, options).catch((error) => {
    throw fileError(error, path, 'read')
  })
  const pairs = questions.flatMap(({ id, similarTo }) =>
    similarTo.filter((other) => id < other).map((other) => `${id} ≈ ${other}`),
  )
  if (pairs.length > 0) {
    const message = `${path}: questions nearly the same, whose answers are not independent: ${pairs.slice(0, 5).join(', ')}`
    options.onNotice?.({ code: 'survey/similar-questions', message: pairs.length > 5 ? `${message}, …` : message })
  }
  return questions
}

/** What a `.txt` is read as that is no question a line. */
const asWhat: Partial<Record<FileFormat, string>> = { jsonl: 'JSON Lines', csv: 'the "Unicode Text" of Excel' }

async function readByFormat(
  path: string,
  { sheet, encoding, onNotice }: ReadQuestionsOptions,
): Promise<readonly SurveyQuestion[]> {
  const format = await formatOfFile(path)
  if (sheet !== undefined && format !== 'xlsx') {
    throw new ValueCsvError('datasets/no-such-sheet', `${path}: expected a workbook with the sheet ${quoted(sheet)}`)
  }
  const told = /\.txt$/i.test(path) && format !== undefined ? asWhat[format] : undefined
  if (told) onNotice?.({ code: 'datasets/format-guessed', message: `${path}: begins as ${told}, read as such` })
  const rowOptions = { file: path, idPrefix: basename(path, extname(path)) }
  const readOptions = {
    file: path,
    ...(encoding !== undefined && { encoding }),
    ...(onNotice !== undefined && { onNotice }),
  }
  switch (format) {
    case 'jsonl':
      return questionSet(await Array.fromAsync(readJsonLines(createReadStream(path), parseQuestion, readOptions)), path)
    case 'csv': {
      const delimiter = /\.tsv$/i.test(path) ? { delimiter: '\t' } : {}
      return questionsOfRows(
        await Array.fromAsync(readCsvRows(createReadStream(path), { ...readOptions, ...delimiter })),
        rowOptions,
      )
    }
    case 'xlsx': {
      const workbook = await openWorkbook(await readFile(path), { file: path, ...(onNotice && { onNotice }) })
      return questionsOfRows(await workbook.readSheet(sheet), rowOptions)
    }
    case 'lines': {
      const lines = await Array.fromAsync(readTexts(path, { ...readOptions, format: 'lines' }))
      return questionSet(
        lines.map(({ id, text }) => ({ id, text: text.trim(), paraphrases: [], place: id.replace('-', ' ') })),
        path,
      )
    }
    default:
      await access(path)
      throw new ValueCsvError(
        'survey/unknown-format',
        `${path}: expected a name that ends in .jsonl, .csv, .tsv, .xlsx or .txt`,
      )
  }
}
