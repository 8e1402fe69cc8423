import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const data = process.env.VALUECSV_DATA

function valuecsv(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runValuecsv([command, ...place.modelFlags, ...args], { environment: { ...place.environment, ...environment } })
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(await temporaryFolder(), name)
  await writeFile(file, text)
  return file
}

const wide = [
  '编号,问题,模型A,模型B,备注,日期,评分',
  '1,何为诚信？,诚信,国家,好,2026-01-02 10:00:00,4',
  '2,何为法治？,法治,人民,无,2026/1/3 10:00,85%',
].join('\n')

interface Compared {
  readonly findings: readonly { readonly code: string }[]
  readonly comparison: { readonly questions: number; readonly llms: readonly { readonly llm: string }[] }
}

test('columns of a table that are no answers are told in one line, and are no LLMs', async () => {
  const file = await fileOf('real.csv', wide)
  const { stdout, stderr } = await valuecsv('compare', [file, '--format', 'json'])
  const { comparison } = JSON.parse(stdout) as Compared
  expect(comparison.questions).toBe(2)
  expect(comparison.llms.map(({ llm }) => llm)).toEqual(['模型A', '模型B'])
  const columns = 'A ("编号"), E ("备注"), F ("日期"), G ("评分")'
  expect(stderr).toBe(`${file}: columns ${columns} hold no answers, left out\n`)
  const chinese = await valuecsv('compare', [file, '--format', 'json', '--lang', 'zh'])
  expect(chinese.stderr).toMatch(/^注意：有的列不是大模型的回答，未计入（.*）\n$/)
})

test('a table with an answer a row gives what JSON Lines give', async () => {
  const csv = 'llm,questionId,sample,text\nlark,q1,1,诚信\nheron,q1,1,国家\nlark,q2,1,法治\nheron,q2,1,人民\n'
  const lines = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([llm, questionId, sample, text]) => JSON.stringify({ llm, questionId, sample: Number(sample), text }))
  const compared = async (file: string) => {
    const { stdout } = await valuecsv('compare', [file, '--format', 'json'])
    return (JSON.parse(stdout) as Compared).comparison
  }
  const ofRows = await compared(await fileOf('long.csv', csv))
  expect(ofRows).toEqual(await compared(await fileOf('long.jsonl', `${lines.join('\n')}\n`)))
})

test('a text is not taken from a column of dates, and a column is found by its letter in either case', async () => {
  const file = await fileOf('real.csv', wide)
  const guessed = await valuecsv('score', [file, '--format', 'jsonl'])
  expect(guessed.stderr).toContain('texts taken from column B ("问题")\n')
  const lower = await valuecsv('score', [file, '--column', 'd', '--format', 'jsonl'])
  expect(lower).toEqual(await valuecsv('score', [file, '--column', 'D', '--format', 'jsonl']))
  expect(lower.exitCode).toBe(0)
})

test.skipIf(!data && !process.env.CI)('quest100 exported as CSV compares as quest100 does', async () => {
  const file = join(await temporaryFolder(), 'qa.csv')
  const environment = { ...place.environment, VALUECSV_DATA: data! }
  await runValuecsv(['dataset', 'export', 'quest100', '--format', 'csv', '--out', file], { environment })
  const compared = async (source: string) => {
    const { stdout } = await valuecsv('compare', [source, '--format', 'json', '--offline'], { VALUECSV_DATA: data! })
    return (JSON.parse(stdout) as Compared).comparison
  }
  expect(await compared(file)).toEqual(await compared('quest100'))
})
