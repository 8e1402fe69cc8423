import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

function score(args: readonly string[], input: string | Uint8Array = '') {
  return runValuecsv(['score', ...place.modelFlags, ...args], { environment: place.environment, input })
}

const lines = (text: string) => text.replace(/\r?\n$/, '').split(/\r?\n/)

test('one text gets a row for each of the twelve values', async () => {
  const { stdout, exitCode } = await score(['--text', '法律面前人人平等', '--lang', 'zh'])
  expect(exitCode).toBe(0)
  expect(lines(stdout).slice(0, 14)).toHaveLength(14)
  expect(stdout).toMatch(/法治 +社会 +0\.\d{3}/)
})

test('JSON has a version, a kind and twelve scores of a text', async () => {
  const { stdout } = await score(['--text', '诚信', '--format', 'json', '--raw'])
  const { schemaVersion, kind, texts } = JSON.parse(stdout)
  expect({ schemaVersion, kind }).toEqual({ schemaVersion: 1, kind: 'scores' })
  expect(Object.keys(texts[0].scores)).toEqual([...VALUE_IDS])
  expect(Object.keys(texts[0].rawScores)).toEqual([...VALUE_IDS])
  expect(texts[0]).toMatchObject({ tokens: 2, unseen: 0, device: 'cpu' })
})

test('standard input as JSON Lines gives JSON Lines in the same order', async () => {
  const input = ['b', 'a', 'c'].map((id) => JSON.stringify({ id, text: `国家${id}` })).join('\n')
  const { stdout, exitCode } = await score(['-', '--format', 'jsonl'], input)
  expect(exitCode).toBe(0)
  expect(lines(stdout).map((line) => JSON.parse(line).id)).toEqual(['b', 'a', 'c'])
})

test('the same text has the same scores whatever the file is', async () => {
  const folder = await temporaryFolder()
  const text = '国家富强，人民自由。'
  await writeFile(join(folder, 'texts.jsonl'), JSON.stringify({ id: 'x', text }))
  await writeFile(join(folder, 'texts.csv'), `\ufeffid,正文\nx,${text}\n`)
  const files = [join(folder, 'texts.jsonl'), join(folder, 'texts.csv')]
  const { stdout } = await score([...files, '--format', 'jsonl'])
  const [first, second] = lines(stdout).map((line) => JSON.parse(line))
  expect(second).toEqual(first)
})

test('--out writes the format that its name says, CSV with the mark that Excel wants', async () => {
  const out = join(await temporaryFolder(), 'scores.csv')
  const { stdout, exitCode } = await score(['-', '--out', out], '{"id":"a","text":"公正"}')
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 })
  const [heading, row] = lines(await readFile(out, 'utf8'))
  expect(heading).toBe(`\ufeffid,${VALUE_IDS.join(',')},values,tokens,unseen,model,device,unlike`)
  expect(row).toMatch(/^a,0\.\d+,/)
})

test('a text of nothing but spaces is scored with a notice', async () => {
  const { stdout, stderr, exitCode } = await score(['-', '--format', 'jsonl'], '{"id":"blank","text":"  \\u3000 "}')
  expect(exitCode).toBe(0)
  expect(Object.keys(JSON.parse(stdout).scores)).toHaveLength(12)
  expect(stderr).toMatch(/^blank: .*\n$/)
})

test('--quiet says nothing beside the data', async () => {
  const { stderr } = await score(['-', '--format', 'jsonl', '--quiet'], '{"id":"blank","text":" "}')
  expect(stderr).toBe('')
})

test.each([
  { args: [], message: 'no text to score' },
  { args: ['--text', 'x', 'file.txt'], message: '--text and files exclude each other' },
  { args: ['--text', 'x', '--text', 'y'], message: '--text is given twice, expected one text' },
])('$message is wrong usage', async ({ args, message }) => {
  const { stderr, exitCode } = await score(args)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`error: ${message}\n`)
})

test('answers that failed are no texts: they are left out and counted', async () => {
  const answer = (id: string, status: string, text: string) => JSON.stringify({ id, llm: 'lark', status, text })
  const input = [answer('a', 'answered', '公正'), answer('b', 'error', ''), answer('c', 'empty', '')].join('\n')
  const { stdout, stderr, exitCode } = await score(['-', '--format', 'jsonl'], input)
  expect(lines(stdout).map((line) => JSON.parse(line).id)).toEqual(['a'])
  expect(stderr).toBe('standard input: 2 answers of the status error or empty, or with a blank text, left out\n')
  expect(exitCode).toBe(0)
})

test('an error in the middle of the input leaves no output file', async () => {
  const folder = await temporaryFolder()
  const input = `${'{"id":"a","text":"公正"}\n'.repeat(50)}{"id":"b"}\n`
  const { stdout, stderr, exitCode } = await score(['-', '--out', join(folder, 'scores.jsonl')], input)
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^error: standard input: line 51.*text/)
  expect(stdout).toBe('')
  expect(await readdir(folder)).toEqual([])
})

test('words where a file belongs are told where they belong', async () => {
  const { stderr, exitCode } = await score(['人人平等'])
  expect(stderr).toBe(
    'error: 人人平等: no such file\n hint: To score the words themselves: valuecsv score --text 人人平等\n',
  )
  expect(exitCode).toBe(1)
  const dangerous = await score(['人人 $(reboot)', '--lang', 'zh'])
  expect(dangerous.stderr).toContain("打分：valuecsv score --text '人人 $(reboot)'\n")
})

test.each(['table', 'csv', 'json'])('a missing file is an error before anything is printed as %s', async (format) => {
  const { stdout, stderr, exitCode } = await score(['missing.csv', '--format', format])
  expect(stderr).toBe('error: missing.csv: no such file\n')
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})

test.skipIf(!existsSync('/dev/full'))('a full disk is named with the file and exit code 1', async () => {
  const { stderr, exitCode } = await score(['--text', '公正', '--out', '/dev/full'])
  expect(exitCode).toBe(1)
  expect(stderr).toBe("error: /dev/full: can't be written: no space is left on the disk\n")
})

test('Ctrl-C ends with exit code 130 and leaves no output file', async () => {
  const folder = await temporaryFolder()
  const blank = '{"id":"blank","text":" "}\n'
  const many = `${JSON.stringify({ id: 'a', text: '国家富强人民自由'.repeat(40) })}\n`.repeat(20_000)
  const { stderr, exitCode } = await runValuecsv(
    ['score', '-', ...place.modelFlags, '--out', join(folder, 'scores.jsonl')],
    // The notice about the first text says that scoring has begun.
    { environment: place.environment, input: blank + many, interruptOn: 'blank: ' },
  )
  expect(stderr).toMatch(/^blank: .*\ninterrupted: nothing was written\n$/)
  expect(exitCode).toBe(130)
  expect(await readdir(folder)).toEqual([])
})

test('--raw adds the raw figures to a line of the table, too', async () => {
  const input = '法律面前人人平等，任何组织和个人都必须依法办事。\n'
  const run = async (...flags: string[]) => lines((await score(['-', '--raw', ...flags], input)).stdout)
  const { scores, rawScores, values } = JSON.parse((await run('--format', 'jsonl'))[0]!)
  const [id] = values.toSorted((a: string, b: string) => scores[b] - scores[a])
  const [figure, raw] = [scores[id].toFixed(2), rawScores[id].toFixed(2)]
  expect((await run())[1]).toMatch(new RegExp(`^line-1 +[A-Z][A-Za-z ]+ ${figure} \\(raw ${raw}\\)`))
  expect((await run('--lang', 'zh'))[1]).toMatch(new RegExp(`^line-1 +[^ ]+ ${figure}（原始 ${raw}）`))
})

test('--explain adds the clauses that carried each value that is present, or the most probable one', async () => {
  const text = '法律面前人人平等，国家富强。人民自由，大家友善。'
  const { stdout, exitCode } = await score(['--text', text, '--explain', '--format', 'json'])
  expect(exitCode).toBe(0)
  const [scored] = JSON.parse(stdout).texts
  const { evidence, values } = scored
  expect(Object.keys(evidence).length).toBe(Math.max(1, values.length))
  for (const span of Object.values(evidence).flat() as { start: number; end: number; text: string }[]) {
    expect(text.slice(span.start, span.end)).toBe(span.text)
  }
  const plain = await score(['--text', text, '--format', 'json'])
  expect(JSON.parse(plain.stdout).texts[0].scores).toEqual(scored.scores)
})

test('the table marks texts that are unlike those of the training, and says what that and presence mean', async () => {
  const options = { environment: place.environment, input: '今天的菜有点咸。\n' }
  const { stdout } = await runValuecsv(['score', '--model', 'csv-lite', '-'], options)
  expect(lines(stdout)[1]).toMatch(/^line-1 .* \*$/)
  expect(stdout).toMatch(/\n\ncsv-lite@\w{16} on cpu\n\* 1 of 1 text: unlike .*\nA value that is present is what .*\n$/)
})

test.each([
  [
    'en',
    ['line-1', 'line-2'],
    '^\\S*q\\.jsonl: has texts of the same ids as \\S*p\\.txt \\(line-1\\): an id of its own .*\n$',
  ],
  [
    'zh',
    ['line-1', 'line-2'],
    '^注意：\\S*q\\.jsonl 与 \\S*p\\.txt 有标识相同的文本（line-1）；给每篇文本各自的标识.*\n$',
  ],
  ['en', ['a', 'line-2'], '^\\S*q\\.jsonl: has texts of the same ids as \\S*p\\.txt \\(line-2\\): .*\n$'],
  ['en', ['b', 'line-3'], '^$'],
] as const)('ids that two files share are told once, in %s: %j', async (language, ids, told) => {
  const folder = await temporaryFolder()
  const files = ['p.txt', 'o.jsonl', 'q.jsonl'].map((name) => join(folder, name)) as [string, string, string]
  await writeFile(files[0], '公正\n自由\n')
  await writeFile(files[1], '{"id":"o","text":"公正"}\n')
  await writeFile(files[2], ids.map((id) => `${JSON.stringify({ id, text: '公正' })}\n`).join(''))
  const { stderr } = await score([...files, '--format', 'jsonl', '--lang', language])
  expect(stderr).toMatch(new RegExp(told))
})

test('the table tells answers of one LLM apart, and a question from the next', async () => {
  const ids = ['opus', 'haiku'].flatMap((name) =>
    ['001', '002', '101'].map((number) => `claude-3-${name}-20240229/quest100-${number}/default/1`),
  )
  const { stdout } = await score(['-'], ids.map((id) => `${JSON.stringify({ id, text: '公正' })}\n`).join(''))
  const shown = lines(stdout)
    .slice(1, 7)
    .map((line) => line.slice(0, 32).trim())
  expect(shown[0]).toBe('claude-3-opus-2…00-001/default/1')
  expect(new Set(shown).size).toBe(6)
})

test('one token is one, not several', async () => {
  expect((await score(['--text', '公'])).stdout).toMatch(/ on cpu, 1 token\. Scores are probabilities/)
  expect((await score(['--text', '公正'])).stdout).toMatch(/ on cpu, 2 tokens\. /)
})

test('--explain gives CSV a column and the table lines of its own', async () => {
  const input = JSON.stringify({ id: 'a', text: '法律面前人人平等，国家富强。人民自由，大家友善。' })
  const csv = await score(['-', '--explain', '--format', 'csv'], input)
  expect(lines(csv.stdout)[0]).toContain(',values,evidence,tokens,')
  const table = await score(['-', '--explain', '--lang', 'zh'], input)
  expect(lines(table.stdout).length).toBeGreaterThan(2)
})

test('a text unlike those of the training is told so, with the reason', async () => {
  const run = (text: string, ...flags: string[]) =>
    runValuecsv(['score', '--model', 'csv-lite', '--text', text, ...flags], { environment: place.environment })
  expect((await run('你好')).stdout).toContain('shorter than nearly all of them')
  expect((await run('你好', '--lang', 'zh')).stdout).toContain('与评估器的训练文本不同')
  const { stdout } = await run('The quick brown fox. '.repeat(20), '--format', 'jsonl')
  expect(JSON.parse(stdout).offDistribution).toEqual(['rarity'])
})
