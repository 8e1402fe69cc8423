import { createReadStream } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type Notice, readJsonLines } from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import { readTexts } from '@valuecsv/datasets/node'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
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
 * The questions of a file, by the ending of its name: JSON Lines (`{"id","text","prompts"}`), a table as `questionsOfRows`
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
  const questions = await readByEnding(path, options).catch((error) => {
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

async function readByEnding(
  path: string,
  { sheet, encoding, onNotice }: ReadQuestionsOptions,
): Promise<readonly SurveyQuestion[]> {
  const ending = extname(path).toLowerCase()
  if (sheet !== undefined && ending !== '.xlsx' && ending !== '.xlsm') {
    throw new ValueCsvError('datasets/no-such-sheet', `${path}: expected a workbook with the sheet "${sheet}"`)
  }
  const rowOptions = { file: path, idPrefix: basename(path, extname(path)) }
  const readOptions = {
    file: path,
    ...(encoding !== undefined && { encoding }),
    ...(onNotice !== undefined && { onNotice }),
  }
  switch (ending) {
    case '.jsonl':
    case '.ndjson':
    case '.json':
      return questionSet(await Array.fromAsync(readJsonLines(createReadStream(path), parseQuestion, readOptions)), path)
    case '.csv':
    case '.tsv': {
      const delimiter = ending === '.tsv' ? { delimiter: '\t' } : {}
      return questionsOfRows(
        await Array.fromAsync(readCsvRows(createReadStream(path), { ...readOptions, ...delimiter })),
        rowOptions,
      )
    }
    case '.xlsx':
    case '.xlsm':
      return questionsOfRows(
        await (await openWorkbook(await readFile(path), { file: path })).readSheet(sheet),
        rowOptions,
      )
    case '.txt': {
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
