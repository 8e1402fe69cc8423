import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

function compare(...args: readonly string[]) {
  return runValuecsv(['compare', ...place.modelFlags, ...args], { environment: place.environment })
}

describe('a run folder without an answer', () => {
  async function runFolder(...statuses: readonly string[]): Promise<string> {
    const folder = join(await temporaryFolder(), 'my-run')
    await mkdir(folder)
    const lines = statuses.map(
      (status, i) => `${JSON.stringify({ llm: 'lark', questionId: `q${i}`, status, text: '' })}\n`,
    )
    await writeFile(join(folder, 'answers.jsonl'), lines.join(''))
    return folder
  }

  test('of a server that was down says how to ask again', async () => {
    const folder = await runFolder()
    const { stdout, stderr, exitCode } = await compare(folder)
    expect(stderr).toBe(
      `error: ${folder}: no answers yet, expected at least one\n hint: ask again: valuecsv ask … --out ${folder}\n`,
    )
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect((await compare(folder, '--lang', 'zh')).stderr).toContain(
      `提示：请重新提问：valuecsv ask … --out ${folder}\n`,
    )
  })

  test.each([
    { statuses: ['error', 'error'], found: '2 error', retry: 'error' },
    { statuses: ['error', 'refused', 'truncated'], found: '1 error, 1 refused, 1 truncated', retry: 'error,truncated' },
    { statuses: ['empty'], found: '1 empty', retry: 'empty' },
  ])('but $found says what to ask for again', async ({ statuses, found, retry }) => {
    const folder = await runFolder(...statuses)
    const { stderr } = await compare(folder)
    expect(stderr).toMatch(/^error: .*\n hint: .*\n$/)
    expect(stderr).toContain(`found ${found}\n hint: ask for them again: valuecsv ask … --retry ${retry}\n`)
    expect((await compare(folder, '--lang', 'zh')).stderr).toContain(
      `提示：请重新提问这些回答：valuecsv ask … --retry ${retry}\n`,
    )
  })
})

describe('--sheet', () => {
  const rows = [
    ['问题', 'lark'],
    ['何为公正？', '公正'],
  ]

  async function files(): Promise<{ readonly table: string; readonly workbook: string }> {
    const folder = await temporaryFolder()
    const [table, workbook] = [join(folder, 'answers.csv'), join(folder, 'answers.xlsx')]
    await writeFile(table, rows.map((row) => row.join(',')).join('\n'))
    const parts: Uint8Array[] = []
    for await (const part of writeWorkbook([{ name: '回应', rows }])) parts.push(part)
    await writeFile(workbook, Buffer.concat(parts))
    return { table, workbook }
  }

  test('without a workbook that it could be of is refused before anything is read', async () => {
    const { table } = await files()
    for (const sources of [[table], ['quest100'], ['-'], [table, '--baseline', table]]) {
      const { stdout, stderr, exitCode } = await compare(...sources, '--sheet', '回应')
      expect(stderr).toMatch(/^error: --sheet 回应: expected a workbook that has it, found .*\n$/)
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
    }
  })

  test('is of the workbook where others stand beside it', async () => {
    const { table, workbook } = await files()
    expect(await compare(workbook, table, '--sheet', '回应')).toMatchObject({ stderr: '', exitCode: 0 })
    expect((await compare(workbook, '--sheet', '回答')).stderr).toContain('no sheet "回答", it has "回应"')
    expect((await compare('nowhere.csv', '--sheet', '回应')).stderr).toBe('error: nowhere.csv: no such file\n')
  })
})

describe('--encoding', () => {
  async function files(): Promise<{ readonly folder: string; readonly table: string; readonly workbook: string }> {
    const folder = join(await temporaryFolder(), 'my-run')
    await mkdir(folder)
    await writeFile(join(folder, 'answers.jsonl'), '{"llm":"lark","questionId":"q1","text":"公正"}\n')
    const [table, workbook] = [join(folder, 'answers.csv'), join(folder, 'answers.xlsx')]
    await writeFile(table, 'question,heron\nWhat is fair?,justice\n')
    await writeFile(workbook, 'PK\u0003\u0004')
    return { folder, table, workbook }
  }

  test('is none of a run folder, which is UTF-8 whatever stands beside it', async () => {
    const { folder, table } = await files()
    const scored = async (...more: readonly string[]) =>
      JSON.parse((await compare(folder, table, '--format', 'json', ...more)).stdout).comparison.llms
    expect(await scored('--encoding', 'gb18030')).toEqual(await scored())
  })

  test('without a text file that it could be of is refused before anything is read', async () => {
    const { folder, workbook } = await files()
    for (const sources of [[folder], [workbook], ['quest100'], [folder, '--baseline', workbook]]) {
      const { stdout, stderr, exitCode } = await compare(...sources, '--encoding', 'gb18030')
      expect(stderr).toMatch(/^error: --encoding gb18030: expected a text file that has it, found .*\n$/)
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
    }
  })

  test('is told where it is none, and where the file is not there', async () => {
    const { table } = await files()
    const { stderr, exitCode } = await compare(table, '--encoding', 'klingon')
    expect(stderr).toContain('no encoding is called "klingon"')
    expect(exitCode).toBe(2)
    expect((await compare('nowhere.csv', '--encoding', 'gb18030')).stderr).toBe('error: nowhere.csv: no such file\n')
  })
})

test.each(['quest100.xlsx', 'somewhere/Quest100.xlsx'])(
  '%s, where it is not, gets the name that is known',
  async (source) => {
    const { stderr, exitCode } = await compare(source)
    expect(stderr).toBe(`error: ${source}: no such file\n hint: did you mean quest100?\n`)
    expect(exitCode).toBe(1)
    expect((await compare(source, '--lang', 'zh')).stderr).toContain('提示：是不是想写 quest100？\n')
  },
)
