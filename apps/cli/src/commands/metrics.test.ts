import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Cell } from '@valuecsv/datasets'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { type NewCell, writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const texts = Array.from({ length: 40 }, (_, index) =>
  '国家富强人民公正法治爱敬业自由和谐'.slice(index % 12, 4 + (index % 14)),
)
const notBlank = texts.filter((text) => text !== '').length

/** Where a sample of 16 of 40 texts for two annotators lies, which no test changes. */
let drawn = ''
beforeAll(async () => {
  drawn = await mkdtemp(join(tmpdir(), 'valuecsv-test-'))
  const source = join(drawn, 'texts.jsonl')
  await writeFile(source, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  const args = [source, '--n', '16', '--annotators', '2', '--out', join(drawn, 'a.xlsx')]
  await runValuecsv(['sample', ...place.modelFlags, ...args], { environment: place.environment })
})
afterAll(() => rm(drawn, { recursive: true, force: true }))

/** A copy of the sample, and the values that the evaluator finds in each of its texts. */
async function drawnSample() {
  const folder = await temporaryFolder()
  await cp(drawn, folder, { recursive: true })
  const scores = join(folder, 'a.scores.jsonl')
  const lines = (await readFile(scores, 'utf8')).trimEnd().split('\n')
  const found = new Map<string, ValueId[]>(lines.map((line) => JSON.parse(line)).map(({ id, values }) => [id, values]))
  return { folder, files: [join(folder, 'a-1.xlsx'), join(folder, 'a-2.xlsx')] as const, scores, found }
}

/** What an annotator fills in: `say` gives the cell of a text and a value. */
async function fillIn(
  file: string,
  say: (id: string, value: ValueId) => NewCell,
  {
    kept = Number.POSITIVE_INFINITY,
    sampling = Number.POSITIVE_INFINITY,
    counted = (_: ValueId, count: NewCell) => count,
  } = {},
): Promise<void> {
  const workbook = await openWorkbook(await readFile(file))
  const sheets = await Promise.all(workbook.sheets.map((name) => workbook.readSheet(name)))
  const ids = new Map(sheets[2]!.map(({ cells }) => [cells[0], String(cells[1])]))
  const [header, ...rows] = sheets[0]!
  const filled = rows.map(({ cells: [number, text] }) => [
    number as NewCell,
    text as NewCell,
    ...VALUE_IDS.map((value) => say(ids.get(number)!, value)),
  ])
  const chunks = await Array.fromAsync(
    writeWorkbook([
      // As people do: sorted another way.
      { name: workbook.sheets[0]!, rows: [header!.cells as NewCell[], ...filled.slice(0, kept).reverse()] },
      // Excel and LibreOffice keep 15 digits.
      {
        name: 'sampling',
        hidden: true,
        rows: sheets[2]!.map(({ number, cells }) =>
          cells
            .slice(0, sampling)
            .map(rounded)
            .map((cell, column) => (number > 1 && column > 5 ? counted(VALUE_IDS[column - 6]!, cell) : cell)),
        ),
      },
    ]),
  )
  await writeFile(file, Buffer.concat(chunks))
}

function rounded(cell: Cell): NewCell {
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) : (cell as NewCell)
}

const metrics = (truth: readonly string[], scores: string, ...args: string[]) =>
  runValuecsv(['metrics', '--truth', ...truth, '--scores', scores, ...args])

test('annotators who agree with the evaluator find it faultless, and each other', async () => {
  const { files, scores, found } = await drawnSample()
  await fillIn(files[0], (id, value) => (found.get(id)!.includes(value) ? 'yes' : 'No'))
  await fillIn(files[1], (id, value) => (found.get(id)!.includes(value) ? '是' : '否'))
  const { stdout, stderr, exitCode } = await metrics(files, scores, '--format', 'json')
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  const { schemaVersion, kind, annotators, texts, population, populationIsEstimated, perValue, overall } =
    JSON.parse(stdout)
  expect({ schemaVersion, kind, annotators, texts }).toEqual({
    schemaVersion: 1,
    kind: 'annotation',
    annotators: ['a-1', 'a-2'],
    texts: 16,
  })
  // As `sample` said, not as the weights estimate it.
  expect({ population, populationIsEstimated }).toEqual({ population: notBlank, populationIsEstimated: false })
  for (const value of VALUE_IDS) {
    const { decided, undecided, present, precision, recall } = perValue[value]
    expect([decided, undecided]).toEqual([16, 0])
    if (present > 0 && present < 16) expect([precision.value, precision.high, recall.value]).toEqual([1, 1, 1])
    if (present > 0 && present < 16) expect(precision.low).toBeLessThan(1)
  }
  expect(overall).toMatchObject({ decided: 192, kappas: [{ value: 1 }], f1: { value: 1, low: expect.any(Number) } })
  expect(overall.alpha).toEqual({ value: 1 })
})

test('a workbook that does not say of how many texts the sample is has them estimated by the weights', async () => {
  const { files, scores } = await drawnSample()
  await fillIn(files[0], () => 'yes')
  expect((await metrics([files[0]], scores)).stdout).toContain(`16 texts that stand for ${notBlank}, each`)
  await fillIn(files[1], () => 'yes', { sampling: 3 })
  expect((await metrics([files[1]], scores)).stdout).toMatch(/16 texts that stand for about \d+, each/)
})

test('blank cells are missing, unsure and ties undecided; how often a value was found counts', async () => {
  const { files, scores, found } = await drawnSample()
  const [first] = found.keys()
  await fillIn(files[0], (id, value) => (id === first ? undefined : value === 'justice' ? 'unsure' : 'yes'))
  await fillIn(files[1], (_, value) => (value === 'freedom' ? 'no' : undefined))
  const { stdout } = await metrics(files, scores, '--format', 'json')
  const { perValue } = JSON.parse(stdout)
  expect(perValue.justice).toMatchObject({ decided: 0, undecided: 16, precision: {}, recall: {}, kappas: [{}] })
  // One says yes and one no, but for the text that the first left blank.
  expect(perValue.freedom).toMatchObject({ decided: 1, undecided: 15, present: 0 })
  expect(perValue.democracy).toMatchObject({ decided: 15, undecided: 1, present: 15, alpha: {} })
  // All say yes: what is missed is what the evaluator does not find in all the texts, as `sample` counted them.
  const [header, row] = await (await openWorkbook(await readFile(files[0]))).readSheet('sampling')
  const present = Number(row!.cells[header!.cells.indexOf('friendliness')])
  expect(present).toBeGreaterThan(0)
  expect(perValue.friendliness.recall.value).toBeCloseTo(present / notBlank, 9)
})

test('other scores of the same texts say nothing of those that were not drawn', async () => {
  const { files, scores, found } = await drawnSample()
  const inSample = (id: ValueId) => [...found.values()].filter((values) => values.includes(id)).length
  const value = VALUE_IDS.find((id) => inSample(id) > 1 && inSample(id) < 15)!
  const present = notBlank - 12
  await fillIn(files[0], () => 'yes', { counted: (id, count) => (id === value ? present : count) })
  const measured = async () => JSON.parse((await metrics([files[0]], scores, '--format', 'json')).stdout)
  expect((await measured()).perValue[value].recall.value).toBeCloseTo(present / notBlank, 9)
  const lines = (await readFile(scores, 'utf8')).trimEnd().split('\n')
  const others = lines.map((line) => `${JSON.stringify({ ...JSON.parse(line), model: 'another' })}\n`)
  await writeFile(scores, others.join(''))
  expect((await measured()).perValue[value].recall.value).not.toBeCloseTo(present / notBlank, 3)
  expect((await metrics([files[0]], scores)).stdout).toContain('not the scores that the sample was drawn with: ')
})

test('a workbook given twice is no second annotator, and rows that are gone are told', async () => {
  const { files, scores } = await drawnSample()
  await fillIn(files[0], () => 'yes')
  const twice = await metrics([files[0], files[0]], scores)
  expect(twice.stderr).toContain(`error: --truth ${files[0]}: named twice, expected one workbook an annotator\n`)
  expect(twice.exitCode).toBe(2)
  await fillIn(files[1], () => 'yes', { kept: 13 })
  const { stderr, exitCode } = await metrics([files[1]], scores)
  const gone = '3 of 16 texts have no row (14, 15, 16); this annotator said nothing of them'
  expect(stderr).toBe(`${files[1]}: ${gone}\n`)
  expect(exitCode).toBe(0)
  const chinese = await metrics([files[1]], scores, '--lang', 'zh')
  expect(chinese.stderr).toMatch(/：16 篇文本中有 3 篇没有对应的行（14, 15, 16），视为该标注者未作判断\n$/)
  const sheet = await metrics([files[1]], scores, '--sheet', '二')
  expect(sheet.stderr).toMatch(/^error: --sheet 二: expected a file that has it, found a workbook that .*\n/)
})

test('one annotator gets no table of agreement; Markdown and CSV have the same figures', async () => {
  const { files, scores, found } = await drawnSample()
  await fillIn(files[0], (id, value) => (found.get(id)!.includes(value) ? '是' : '否'))
  const { stdout } = await metrics([files[0]], scores)
  expect(stdout).toMatch(/^How good the evaluator is on these texts.*not what it endorses/ms)
  expect(stdout).not.toContain('Krippendorff')
  const csv = (await metrics([files[0]], scores, '--format', 'csv')).stdout.trimEnd().split('\r\n')
  expect(csv).toHaveLength(1 + 13)
  expect(csv[0]).toBe(
    'value,decided,undecided,present,precision,precision_low,precision_high,recall,recall_low,recall_high,f1,f1_low,f1_high',
  )
  expect((await metrics([files[0]], scores, '--format', 'md', '--lang', 'zh')).stdout).toContain(
    '| 价值 | 样本中已判定 |',
  )
})

test.each<[string, NewCell, string]>([
  ['a word that is none of the list', 'maybe', 'found "maybe"'],
  ['a number', 1, 'found 1'],
])('names %s by file, sheet, row and column', async (_, cell, found) => {
  const { files, scores } = await drawnSample()
  await fillIn(files[0], (_id, value) => (value === 'equality' ? cell : 'yes'))
  const { stdout, stderr, exitCode } = await metrics([files[0]], scores)
  expect(stderr).toBe(
    `error: ${files[0]}: sheet "Annotation", row 2, column H ("Equality"): expected yes, no, unsure or nothing (是, 否, 不确定), ${found}\n`,
  )
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})

test('a workbook with nothing filled in, and one of another sample, are refused', async () => {
  const { files, scores, folder } = await drawnSample()
  expect((await metrics([files[0]], scores)).stderr).toBe(
    `error: ${files[0]}: sheet "Annotation": no cell is filled in\n`,
  )
  await writeFile(join(folder, 'few.jsonl'), '{"id":"x","text":"公正"}\n')
  const few = join(folder, 'few.xlsx')
  await runValuecsv(['sample', join(folder, 'few.jsonl'), ...place.modelFlags, '--out', few], {
    environment: place.environment,
  })
  for (const file of [files[0], few]) await fillIn(file, () => 'no')
  const { stderr } = await metrics([files[0], few], scores)
  expect(stderr).toBe(
    `error: ${few}: another sample than ${files[0]}, expected workbooks that one run of \`valuecsv sample\` wrote\n`,
  )
})

const pipes = test.skipIf(!existsSync('/dev/null'))

pipes.each(['xlsx', 'csv'])('a folder or a pipe that is named as a .%s file is refused in one line', async (ending) => {
  const folder = await temporaryFolder()
  const [inner, pipe] = [join(folder, `a.${ending}`), join(folder, `b.${ending}`)]
  await mkdir(inner)
  await promisify(execFile)('mkfifo', [pipe])
  const errorOf = async (truth: string) =>
    (await runValuecsv(['metrics', '--truth', truth, '--scores', 'scores.jsonl'], place)).stderr
  expect(await errorOf(inner)).toBe(`error: ${inner}: a folder, expected a file\n`)
  expect(await errorOf(pipe)).toBe(`error: ${pipe}: a pipe or a device, expected a file\n`)
})

test('scores that are not there and files that are no workbooks are named', async () => {
  const { files, scores, folder } = await drawnSample()
  await fillIn(files[0], () => 'no')
  const labelled = join(folder, 'texts.jsonl')
  const { stderr } = await metrics([files[0], labelled], scores)
  expect(stderr).toBe(`error: ${labelled}: expected a workbook that \`valuecsv sample\` wrote\n`)
  const [first] = (await readFile(scores, 'utf8')).split('\n')
  await writeFile(scores, `${first}\n`)
  expect((await metrics([files[0]], scores)).stderr).toMatch(
    /^error: .*scores\.jsonl: no scores for the text "\d+" of .*\n hint: valuecsv sample /,
  )
  await writeFile(scores, '')
  expect((await metrics([files[0]], scores)).stderr).toMatch(
    /scores\.jsonl: the file is empty, expected scored texts\n/,
  )
  const several = await metrics([labelled, labelled], scores)
  expect(several.stderr).toContain('error: --truth takes one file of labelled texts, found 2\n')
  expect(several.exitCode).toBe(2)
})
