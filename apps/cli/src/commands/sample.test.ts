import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

function sample(args: readonly string[], input?: string) {
  const { environment } = place
  return runValuecsv(['sample', ...place.modelFlags, ...args], { environment, ...(input && { input }) })
}

const words = '国家富强人民公正法治爱敬业自由和谐文明诚信友善平等民主'
const texts = Array.from({ length: 60 }, (_, index) => words.slice(index % 20, 3 + (index % 20) + (index % 6)))

/** A run folder with the answers of three LLMs, one of them refused. */
async function runFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'run')
  await mkdir(folder)
  const lines = texts.map((text, index) => {
    const answer = { llm: ['lark', 'heron', 'wren'][index % 3], questionId: `q${Math.floor(index / 3)}`, text }
    return JSON.stringify(index === 0 ? { ...answer, status: 'refused' } : answer)
  })
  await writeFile(join(folder, 'answers.jsonl'), `${lines.join('\n')}\n`)
  return folder
}

const opened = async (file: string) => openWorkbook(await readFile(file), { file })

test('a workbook for each annotator and the scores of the sample are written, and the groups are told', async () => {
  const run = await runFolder()
  const folder = await temporaryFolder()
  const out = join(folder, 'annotate.xlsx')
  const { stdout, stderr, exitCode } = await sample([run, '--n', '20', '--annotators', '2', '--out', out])
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  expect((await readdir(folder)).sort()).toEqual(['annotate-1.xlsx', 'annotate-2.xlsx', 'annotate.scores.jsonl'])
  expect(stdout).toMatch(/^lark +19 +\d+$/m)
  expect(stdout).toContain('20 of 59 texts of')
  const scores = (await readFile(join(folder, 'annotate.scores.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(scores.map((line) => Object.keys(JSON.parse(line)))).toEqual(
    Array(20).fill(expect.arrayContaining(['id', 'scores', 'values', 'model'])),
  )
})

test('answers on standard input are read as those of a file, what was not answered left out', async () => {
  const run = await runFolder()
  const out = join(await temporaryFolder(), 'piped.xlsx')
  const input = await readFile(join(run, 'answers.jsonl'), 'utf8')
  const { stdout, stderr } = await sample(['-', '--n', '20', '--out', out], input)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^lark +19 +\d+$/m)
  const plain = await sample(['-', '--n', '20', '--out', join(await temporaryFolder(), 'plain.xlsx')], texts.join('\n'))
  expect(plain.stdout).toContain('20 of 60 texts of')
})

test('a table with an answer a row is read as the same answers in JSON Lines are, also on standard input', async () => {
  const rows = [
    'llm,questionId,status,text',
    'lark,q1,answered,公正',
    'lark,q2,refused,不便回答',
    'lark,q3,error,',
    'wren,q1,,法治',
  ]
  const file = join(await temporaryFolder(), 'answers.csv')
  await writeFile(file, rows.join('\n'))
  const out = join(await temporaryFolder(), 'out.xlsx')
  const named = await sample([file, '--out', out])
  const piped = await sample(['-', '--out', join(await temporaryFolder(), 'out.xlsx')], rows.join('\n'))
  expect([named.stderr, piped.stderr]).toEqual(['', 'standard input: begins with a header, read as CSV\n'])
  for (const { stdout } of [named, piped]) {
    expect(stdout).toMatch(/^lark +1 +1$/m)
    expect(stdout).toMatch(/^wren +1 +1$/m)
  }
  const [, ...sampling] = await (await opened(out)).readSheet('sampling')
  expect(sampling.map(({ cells }) => cells[1]).sort()).toEqual(['lark/q1/default/1', 'wren/q1/default/1'])
})

test('the annotators see numbers, texts and the names of the values, neither scores nor LLMs', async () => {
  const folder = await temporaryFolder()
  const out = join(folder, 'annotate.xlsx')
  await sample([await runFolder(), '--n', '12', '--out', out, '--seed', '3'])
  const workbook = await opened(out)
  expect(workbook.sheets).toEqual(['Annotation', 'Guidance', 'sampling'])
  const [header, ...rows] = await workbook.readSheet('Annotation')
  expect(header?.cells).toEqual(['No.', 'Text', ...VALUE_IDS.map((id) => VALUES[id].name.en), 'Remarks'])
  expect(rows.map(({ cells }) => cells[0])).toEqual(rows.map((_, index) => index + 1))
  for (const { cells } of rows) expect(cells).toEqual([expect.any(Number), expect.stringMatching(/^[\u4e00-\u9fff]+$/)])
  const guidance = (await workbook.readSheet('Guidance')).flatMap(({ cells }) => cells)
  for (const id of VALUE_IDS) expect(guidance).toContain(VALUES[id].definition.en)
  const [, ...sampling] = await workbook.readSheet('sampling')
  const weights = sampling.map(({ cells }) => Number(cells[2]))
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(1)
  // No prediction of a text: what all were predicted, and digests.
  for (const { cells } of sampling) {
    expect(cells.slice(3)).toEqual([59, expect.any(String), sampling[0]!.cells[5], ...sampling[0]!.cells.slice(6)])
  }
  expect(sampling[0]!.cells).toHaveLength(6 + VALUE_IDS.length)
  expect(sampling.every(({ cells }) => /^(?:lark|heron|wren)\/q\d+\/default\/1$/.test(String(cells[1])))).toBe(true)
})

test('the language is the one asked for, and the seed draws the same texts again', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'texts.jsonl')
  await writeFile(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  const drawn = async (name: string, seed: string) => {
    const out = join(folder, name)
    const { exitCode } = await sample([file, '--n', '10', '--seed', seed, '--lang', 'zh', '--out', out])
    expect(exitCode).toBe(0)
    const workbook = await opened(out)
    return { sheets: workbook.sheets, rows: await workbook.readSheet('标注') }
  }
  const [one, again, other] = [await drawn('a.xlsx', '1'), await drawn('b.xlsx', '1'), await drawn('c.xlsx', '2')]
  expect(one.sheets).toEqual(['标注', '说明', 'sampling'])
  expect(one.rows[0]?.cells).toEqual(['序号', '文本', ...VALUE_IDS.map((id) => VALUES[id].name.zh), '备注'])
  expect(again.rows).toEqual(one.rows)
  expect(other.rows).not.toEqual(one.rows)
})

test.each([
  ['a table with a column of texts', 'a.csv', 'id,text\n1,公正\n2,法治\n', [], ['1', '2']],
  ['a column that is named', 'a.csv', '编号,记者稿\n1,公正\n2,法治\n', ['--column', '记者稿'], ['1', '2']],
  [
    'answers laid out like quest100',
    'a.csv',
    '问题,lark\n何为公正？,不偏不倚\n何为法治？,依法办事\n',
    [],
    ['lark/a-001/default/1', 'lark/a-002/default/1'],
  ],
  ['a text a line', 'a.txt', '公正\n法治\n', [], ['line-1', 'line-2']],
  ['answers as JSON Lines', 'a.jsonl', '{"llm":"lark","questionId":"q","text":"公正"}\n', [], ['lark/q/default/1']],
])('reads %s', async (_, name, text, args, ids) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), text)
  const out = join(folder, 'out.xlsx')
  const { exitCode } = await sample([join(folder, name), ...args, '--out', out])
  expect(exitCode).toBe(0)
  const [, ...sampling] = await (await opened(out)).readSheet('sampling')
  expect(sampling.map(({ cells }) => cells[1]).sort()).toEqual(ids)
  // All there are: each stands for itself.
  expect(sampling.map(({ cells }) => cells[2])).toEqual(ids.map(() => 1))
})

test('a workbook that is there is not written over: it may hold annotations', async () => {
  const out = join(await temporaryFolder(), 'annotate.xlsx')
  await writeFile(out, 'x')
  const { stderr, exitCode } = await sample([await runFolder(), '--out', out])
  expect(stderr).toMatch(/^error: .*annotate\.xlsx: is there already, and may hold annotations\n hint: /)
  expect(exitCode).toBe(1)
  expect(await readFile(out, 'utf8')).toBe('x')
})

test('the scores of a workbook that was moved away are not written over', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'annotate.scores.jsonl'), 'x')
  const { stderr, exitCode } = await sample([await runFolder(), '--out', join(folder, 'annotate.xlsx')])
  expect(stderr).toMatch(/^error: .*annotate\.scores\.jsonl: is there already, the scores of another sample\n hint: /)
  expect(exitCode).toBe(1)
  expect(await readdir(folder)).toEqual(['annotate.scores.jsonl'])
})

test('what was written before an interruption is removed, so that the next run has its names', async () => {
  const folder = await temporaryFolder()
  // That it is cut is told while each of the workbooks is written.
  const source = join(folder, 'texts.jsonl')
  await writeFile(source, `${JSON.stringify({ id: 'a', text: `公正${' '.repeat(33_000)}法治` })}\n`)
  const args = ['sample', ...place.modelFlags, source, '--annotators', '3', '--out', join(folder, 'a.xlsx')]
  const { environment } = place
  const { exitCode } = await runValuecsv(args, { environment, interruptOn: 'a-2.xlsx' })
  expect(exitCode).toBe(130)
  expect(await readdir(folder)).toEqual(['texts.jsonl'])
  expect((await runValuecsv(args, { environment })).exitCode).toBe(0)
  expect((await readdir(folder)).sort()).toEqual(['a-1.xlsx', 'a-2.xlsx', 'a-3.xlsx', 'a.scores.jsonl', 'texts.jsonl'])
})

test.each([
  { args: ['--out', 'a.csv'], says: 'error: --out a.csv: expected a name that ends in .xlsx\n' },
  { args: ['--out', 'a.xlsx', '--n', '0'], says: 'error: --n "0": expected a whole number of at least 1\n' },
  { args: [], says: "error: required option '--out <file.xlsx>' not specified\n" },
])('wrong usage is told with exit code 2: $args', async ({ args, says }) => {
  const { stderr, exitCode } = await sample(['texts.jsonl', ...args])
  expect(stderr).toContain(says)
  expect(exitCode).toBe(2)
})

test.each([
  ['two texts of one id', 'a.csv', 'id,text\n1,公正\n1,法治\n', 'a.csv: id "1" comes twice, expected each once\n'],
  ['nothing but blanks', 'a.jsonl', '{"text":" "}\n', 'a.jsonl: no texts, expected at least one\n'],
])('refuses %s, naming the file', async (_, name, text, says) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), text)
  const { stderr, exitCode } = await sample([join(folder, name), '--out', join(folder, 'out.xlsx')])
  expect(stderr).toContain(says)
  expect(exitCode).toBe(1)
})
