import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PRESENCE_NOTE } from '@valuecsv/report'
import { LEVEL_IDS, VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const data = process.env.VALUECSV_DATA
const sample = fileURLToPath(new URL('../../../../examples/demo/answers.csv', import.meta.url))

function compare(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runValuecsv(['compare', ...place.modelFlags, ...args], {
    environment: { ...place.environment, ...environment },
  })
}

test('each model of the authored sample gets a row with its answers and the three levels', async () => {
  const { stdout, exitCode } = await compare([sample])
  expect(exitCode).toBe(0)
  for (const llm of ['made-up-newspaper', 'made-up-plain', 'made-up-terse']) {
    expect(stdout).toMatch(new RegExp(`^${llm} +12 +12( +0\\.\\d\\d \\[0\\.\\d\\d, 0\\.\\d\\d\\] [a-c]+){3}$`, 'm'))
  }
  expect(stdout).toContain('12 distinct questions, each counting once.')
  expect(stdout).toContain(PRESENCE_NOTE.en)
})

test('JSON holds the whole comparison, every level and value with interval and smallest difference', async () => {
  const { stdout } = await compare([sample, '--format', 'json'])
  const { schemaVersion, kind, sources, comparison } = JSON.parse(stdout)
  expect({ schemaVersion, kind, sources }).toEqual({ schemaVersion: 1, kind: 'comparison', sources: [sample] })
  const [first] = comparison.llms
  expect(Object.keys(first.values)).toEqual([...VALUE_IDS])
  expect(Object.keys(first.levels)).toEqual([...LEVEL_IDS])
  expect(Object.keys(first.values.justice.score)).toEqual(['value', 'low', 'high'])
  expect(comparison.detectable.values.justice.score).toBeGreaterThan(0)
})

test('CSV has one line for each model and level or value', async () => {
  const { stdout } = await compare([sample, '--format', 'csv'])
  expect(stdout.trimEnd().split('\r\n')).toHaveLength(1 + 3 * (LEVEL_IDS.length + VALUE_IDS.length))
})

test('the second time scores come from the cache and are the same, raw ones too', async () => {
  const first = await compare([sample, '--format', 'json', '--raw'])
  const second = await compare([sample, '--format', 'json', '--raw'])
  const anew = await compare([sample, '--format', 'json', '--raw', '--no-cache'])
  expect(second.stdout).toBe(first.stdout)
  expect(anew.stdout).toBe(first.stdout)
})

test('answers as JSON Lines and a run folder are read, what is not answered is counted but not compared', async () => {
  const folder = join(await temporaryFolder(), 'run')
  await mkdir(folder)
  const answer = (llm: string, questionId: string, more: object) => JSON.stringify({ llm, questionId, ...more })
  const lines = [
    answer('lark', 'q1', { text: '公正' }),
    answer('lark', 'q2', { text: '', status: 'refused' }),
    answer('heron', 'q1', { text: '国家' }),
    answer('heron', 'q1', { text: '国家富强' }),
  ]
  await writeFile(join(folder, 'answers.jsonl'), `${lines.join('\n')}\n{"llm":"heron","questi`)
  const { stdout, stderr } = await compare([folder, '--format', 'jsonl'])
  const [lark, heron] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lark.coverage).toMatchObject({ asked: 2, answered: 1, refused: 1 })
  expect(heron.coverage).toMatchObject({ asked: 1, answered: 1 })
  expect(stderr).toMatch(/answers\.jsonl: line 5 is cut off, left out\n/)
})

test('a question that two tables share counts once', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'one.csv'), '问题,lark\n何为公正？,公正\n何为法治？,法治\n')
  await writeFile(join(folder, 'two.csv'), '问题,heron\n何为法治？,国家\n何为公正？,人民\n')
  const { stdout } = await compare([join(folder, 'one.csv'), join(folder, 'two.csv'), '--format', 'json'])
  const { comparison } = JSON.parse(stdout)
  expect(comparison.questions).toBe(2)
  expect(comparison.differences[0]).toMatchObject({ llms: ['lark', 'heron'], questions: 2 })
})

test('what stands below the tables explains only what is in them', async () => {
  const file = join(await temporaryFolder(), 'one.csv')
  await writeFile(file, '问题,lark,heron\n何为公正？,公正,国家\n')
  const { stdout } = await compare([file])
  expect(stdout).toContain('\n1 question.\n')
  expect(stdout).not.toMatch(/In brackets|Detectable:/)
  const { stdout: all } = await compare([sample])
  expect(all).toMatch(/In brackets[\s\S]*\nDetectable:/)
})

describe('an LLM that two sources name', () => {
  async function tables(first: string, second: string): Promise<string[]> {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'june.csv'), `问题,lark\n${first}\n`)
    await writeFile(join(folder, 'july.csv'), `问题,lark\n${second}\n`)
    const files = ['june.csv', 'july.csv'].map((name) => join(folder, name))
    const { comparison } = JSON.parse((await compare([...files, '--format', 'json'])).stdout)
    return comparison.llms.map(({ llm }: { llm: string }) => llm)
  }

  test('is two where both hold its answer to one question', async () => {
    expect(await tables('何为公正？,公正', '何为公正？,国家')).toEqual(['lark (june.csv)', 'lark (july.csv)'])
  })

  test('is one where they hold its answers to different questions', async () => {
    expect(await tables('何为公正？,公正', '何为法治？,国家')).toEqual(['lark'])
  })
})

test('a folder without answers.jsonl is no run folder', async () => {
  const folder = await temporaryFolder()
  const { stderr, exitCode } = await compare([folder])
  expect(stderr).toBe(`error: ${folder}: expected a run folder with answers.jsonl\n`)
  expect(exitCode).toBe(1)
})

test('a name that is nearly quest100 and no file gets the right spelling', async () => {
  const { stderr, exitCode } = await compare(['quest200'])
  expect(stderr).toBe('error: quest200: no such file\n hint: did you mean quest100?\n')
  expect(exitCode).toBe(1)
})

describe('what is read is never overwritten', () => {
  const answer = '{"llm":"lark","questionId":"q1","status":"refused","text":"我不能回答。"}\n'

  test.each([
    [
      ['--html', 'other.jsonl', 'answers.jsonl'],
      /^error: --html .*other\.jsonl: expected a name that ends in \.html\n hint: /,
    ],
    [
      ['answers.html', '--html', 'answers.html'],
      /^error: .*answers\.html: is read here and would be overwritten\n hint: /,
    ],
  ])('%j', async (args, message) => {
    const folder = await temporaryFolder()
    for (const name of ['answers.jsonl', 'other.jsonl', 'answers.html']) await writeFile(join(folder, name), answer)
    const named = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)))
    const { stderr, exitCode } = await compare(named)
    expect(stderr).toMatch(message)
    expect(exitCode).toBeGreaterThan(0)
    for (const name of ['other.jsonl', 'answers.html']) expect(await readFile(join(folder, name), 'utf8')).toBe(answer)
  })

  test('answers that are all refusals are told as such', async () => {
    const file = join(await temporaryFolder(), 'answers.jsonl')
    await writeFile(file, answer)
    expect((await compare([file])).stderr).toBe(
      `error: ${file}: nothing to compare, expected at least one answer of the status "answered", found 1 refused\n`,
    )
  })
})

test.each([
  { what: 'a table of nothing but its header', name: 'answers.csv', text: '问题,lark\n' },
  { what: 'a table without an answer in it', name: 'answers.csv', text: '问题,lark\n何为公正？,\n' },
  { what: 'an empty file', name: 'answers.jsonl', text: '' },
  { what: 'a file of one line that is cut off', name: 'answers.jsonl', text: '{"llm":"lark","questi' },
  { what: 'empty standard input', name: '-', text: '' },
])('$what has no answers to compare: an error that names it', async ({ name, text }) => {
  const file = name === '-' ? '-' : join(await temporaryFolder(), name)
  if (file !== '-') await writeFile(file, text)
  const { stdout, stderr, exitCode } = await compare([file])
  const source = file === '-' ? 'standard input' : file
  expect(stderr).toMatch(/^error: .*\n hint: .*\n$/)
  expect(stderr.startsWith(`error: ${source}: no answers, expected at least one\n`)).toBe(true)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})

test.skipIf(!data && !process.env.CI)(
  'quest100 gives its six models, 89 or 100 answers each, 99 questions',
  async () => {
    const { stdout, stderr } = await compare(['quest100', '--format', 'json', '--offline'], { VALUECSV_DATA: data! })
    const { comparison, findings } = JSON.parse(stdout)
    expect(comparison.questions).toBe(99)
    expect(comparison.llms.map((each: { coverage: { answered: number } }) => each.coverage.answered)).toEqual([
      89, 89, 89, 89, 100, 100,
    ])
    expect(stderr).toBe('')
    const codes = findings.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(['rows-without-question', 'newspaper-style']))
  },
)
