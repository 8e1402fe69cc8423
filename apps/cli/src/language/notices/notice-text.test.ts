import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { noticeText } from './notice-text.ts'
import { NOTICE_TITLES } from './notice-titles.ts'

const packages = join(import.meta.dirname, '../../../../../packages')

test('a notice is in English as it is, and in Chinese behind what it is about', () => {
  const notice = { code: 'datasets/encoding-found', message: 'a.csv: not UTF-8, read as GB18030 (GBK)' }
  expect(noticeText(notice, 'en')).toBe(notice.message)
  expect(noticeText(notice, 'zh')).toBe(`注意：文件不是 UTF-8，按推断的文字编码读取（${notice.message}）`)
  expect(noticeText({ ...notice, code: 'other/code' }, 'zh')).toBe(notice.message)
  // That of an error that ends nothing.
  const fault = { code: 'survey/key', message: 'lark: an answer ended in an error: no such key' }
  expect(noticeText(fault, 'zh')).toBe(`注意：密钥未被接受（${fault.message}）`)
})

test('every title is of a notice that the sources give', async () => {
  const sources = await Promise.all(
    ['datasets', 'evaluator', 'runtime', 'survey', 'training'].map(async (name) => {
      const files = await readdir(join(packages, name, 'src'), { recursive: true })
      const read = files
        .filter((file) => /(?<!\.test)\.ts$/.test(file))
        .map((file) => readFile(join(packages, name, 'src', file), 'utf8'))
      return (await Promise.all(read)).join('\n')
    }),
  )
  const all = sources.join('\n')
  expect(Object.keys(NOTICE_TITLES).filter((code) => !all.includes(`'${code}'`))).toEqual([])
})

test('the command line tells it so', async () => {
  const file = join(await temporaryFolder(), 'texts.csv')
  await writeFile(file, 'id,text\n1,\n2,爱国\n')
  const { stderr } = await runValuecsv(['score', file, '--model', 'csv-lite', '--lang', 'zh', '--format', 'jsonl'])
  expect(stderr).toContain(`注意：有的行没有文本，未计入（${file}: row 2 has no text, left out）\n`)
})
