import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { sheetData, xlsxFixture } from '../xlsx/xlsx-fixture.ts'
import { fileOf, folder } from './file-fixture.ts'
import { readAnswers } from './read-answers.ts'
import type { ReadFileOptions } from './read-file-options.ts'
import { readLabelledTexts } from './read-labelled-texts.ts'
import { readScoredTexts } from './read-scored-texts.ts'
import { readTexts } from './read-texts.ts'

async function read(name: string, content: string | Uint8Array, options: ReadFileOptions = {}) {
  const notices: Notice[] = []
  const path = await fileOf(name, content)
  const texts = await Array.fromAsync(readTexts(path, { onNotice: (notice) => notices.push(notice), ...options }))
  return { texts: texts.map(({ id, text }) => [id, text]), notices: notices.map(({ code }) => code) }
}

const workbook = xlsxFixture({
  sheets: {
    甲: sheetData([
      ['id', 'text'],
      ['x', '一'],
    ]),
    乙: sheetData([['text'], ['二']]),
  },
})

describe('readTexts', () => {
  test.each([
    ['a.jsonl', '{"id":"1","text":"一"}\n', [['1', '一']], []],
    [
      'answers.jsonl',
      '{"id":"1","llm":"lark","status":"error","text":""}\n{"id":"2","llm":"lark","status":"refused","text":"不"}\n' +
        '{"id":"3","llm":"lark","status":"empty"}\n{"id":"4","status":"error","text":"一"}\n',
      [
        ['2', '不'],
        ['4', '一'],
      ],
      ['datasets/failed-answers'],
    ],
    ['a.csv', 'id,text\n1,"一,二"\n', [['1', '一,二']], []],
    ['a.tsv', 'id\ttext\n1\t一,二\n', [['1', '一,二']], []],
    ['A.TSV', 'id\ttext\tnotes, if any, or none\n1\t一,二\t\n', [['1', '一,二']], []],
    [
      'a.txt',
      '一\n\n二\r\n',
      [
        ['line-1', '一'],
        ['line-3', '二'],
      ],
      [],
    ],
    [
      'mac.txt',
      '一\r\r二\r',
      [
        ['line-1', '一'],
        ['line-3', '二'],
      ],
      [],
    ],
    [
      'excel-unicode.txt',
      Buffer.from('\ufeffid\ttext\r\n1\t"一, 二"\r\n', 'utf16le'),
      [['1', '一, 二']],
      ['datasets/format-guessed'],
    ],
    ['lines.txt', '{"id":"1","text":"一"}\n', [['1', '一']], ['datasets/format-guessed']],
    ['stray.txt', '一\r二\n', [['line-1', '一\r二']], []],
    [
      'survey.csv',
      '序号,提交时间,1、请结合您自身的生活、学习或者工作经历，详细谈一谈您是怎样理解诚信这个词的（不少于五十字）\n101,2026-11-01,诚实守信是立身之本，答应别人的事就要做到，做不到的事不要轻易答应。\n102,2026-11-02,守法\n',
      [
        ['101', '诚实守信是立身之本，答应别人的事就要做到，做不到的事不要轻易答应。'],
        ['102', '守法'],
      ],
      ['datasets/column-guessed'],
    ],
    ['a.xlsx', workbook, [['x', '一']], ['datasets/sheet-guessed']],
    ['workbook named.csv', workbook, [['x', '一']], ['datasets/sheet-guessed']],
    ['no-ending', '{"id":"1","text":"一"}\n', [['1', '一']], []],
    [
      'gbk.csv',
      Buffer.from('b1e0bac52ccec4b1be0d0a312cb3cfd0c5cac7d7f6c8cbb5c4b8f9b1be0d0a', 'hex'),
      [['1', '诚信是做人的根本']],
      ['datasets/encoding-found'],
    ],
  ])('reads %s', async (name, content, texts, notices) => {
    expect(await read(name, content)).toEqual({ texts, notices })
  })

  test.each([
    ['auto', ['row-2', 'row-3']],
    [true, ['row-2', 'row-3']],
    [false, ['row-1', 'row-2', 'row-3']],
  ] as const)('takes texts from a table of short cells with header %s', async (header, ids) => {
    const { texts } = await read('s.csv', '问题,通义千问\n何为诚信,言而有信\n何为友善,与人为善\n', {
      column: 'B',
      header,
    })
    expect(texts.map(([id]) => id)).toEqual(ids)
  })

  test.each([
    [
      't.csv',
      'text\n一',
      { sheet: '甲' },
      'datasets/no-such-sheet',
      /t\.csv: expected a workbook with the sheet "甲"$/,
    ],
    ['t.jsonl', '{"text":"一"}', { sheet: '甲' }, 'datasets/no-such-sheet', /t\.jsonl: expected a workbook/],
    ['t.jsonl', '{"text":"一"}', { column: 'answer' }, 'datasets/no-such-column', /found JSON Lines/],
    ['t.txt', '一', { column: 'B' }, 'datasets/no-such-column', /found plain text/],
    ['t.txt', '一', { header: false }, 'datasets/unknown-format', /found plain text/],
  ])('refuses a sheet or a column of %s, which has none', async (name, content, options, code, message) => {
    await expect(read(name, content, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
    if (name === 't.txt') return
    const path = await fileOf(name, content)
    await expect(readLabelledTexts(path, options)).rejects.toMatchObject({ code })
  })

  test('reads a table with as many empty columns as a spreadsheet has', async () => {
    const commas = ','.repeat(16_383)
    const rows = Array.from({ length: 20 }, (_, row) => `第${row}条评论${commas}`)
    expect((await read('wide.csv', [`评论${commas}`, ...rows].join('\n'))).texts).toHaveLength(20)
  })

  test('takes the sheet and the column that it is told', async () => {
    expect(await read('b.xlsx', workbook, { sheet: '乙', column: 'text' })).toEqual({
      texts: [['row-2', '二']],
      notices: [],
    })
  })

  test.each([
    ['an empty file', 'e.jsonl', '', 'datasets/empty-file', 'e.jsonl'],
    ['a table without rows', 'f.csv', 'id,text\n', 'datasets/no-texts', 'f.csv'],
    ['a name that says nothing', 'g.pdf', '%PDF', 'datasets/unknown-format', '.jsonl'],
    ['a workbook that is none', 'h.xlsx', 'id,text', 'datasets/xlsx-not-a-workbook', 'h.xlsx'],
    ['a line that is wrong', 'i.jsonl', '{"text":"a"}\n{"text":1}', 'datasets/wrong-record', 'i.jsonl: line 2'],
  ])('refuses %s, naming the file', async (_, name, content, code, named) => {
    await expect(read(name, content)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
  })

  test('names a file that is not there, and a folder', async () => {
    const readAll = (path: string) => Array.fromAsync(readTexts(path))
    await expect(readAll(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'datasets/not-found' })
    await expect(readAll(folder)).rejects.toMatchObject({ code: 'datasets/not-a-file' })
  })

  test('tells how far it is, and stops when it is told to', async () => {
    const path = await fileOf('p.jsonl', '{"text":"a"}\n'.repeat(100_000))
    const seen: number[] = []
    const abort = new AbortController()
    const texts = readTexts(path, {
      signal: abort.signal,
      onProgress: ({ bytesRead, bytesTotal }) => seen.push(bytesRead / bytesTotal!),
    })
    let count = 0
    await expect(async () => {
      for await (const _ of texts) if (++count === 30_000) abort.abort()
    }).rejects.toThrow('abort')
    expect(count).toBeLessThan(70_000)
    expect(seen[0]).toBeGreaterThan(0)
    expect(seen.at(-1)).toBeLessThan(1)
  })

  test.each([
    ['JSON Lines', '{"text":"一"}\n', '[{"id":"line-1","text":"一"}]'],
    ['a text a line', '一\n', '[{"id":"line-1","text":"一"}]'],
    ['CSV', 'id,text\n7,一\n', '[{"id":"7","text":"一"}]'],
    ['UTF-16', Buffer.from('\ufeff{"text":"一"}\n', 'utf16le'), '[{"id":"line-1","text":"一"}]'],
  ])('reads %s from standard input', async (_, input, output) => {
    const module = fileURLToPath(new URL('./read-texts.ts', import.meta.url))
    const script = `import { readTexts } from ${JSON.stringify(module)}
console.log(JSON.stringify(await Array.fromAsync(readTexts('-'))))`
    const child = spawn(process.execPath, ['--conditions=@valuecsv/source', '--input-type=module', '-e', script])
    child.stdin.end(input)
    let text = ''
    for await (const chunk of child.stdout) text += chunk
    expect(text.trim()).toBe(output)
  })
})

describe('readLabelledTexts', () => {
  const header = ['text', ...VALUE_IDS].join(',')

  test('reads JSON Lines and tables to the same records', async () => {
    const jsonl = await fileOf('l.jsonl', '{"id":"row-2","text":"甲","values":["富强"]}\n')
    const csv = await fileOf('l.csv', `${header}\n甲,1${',0'.repeat(11)}\n`)
    expect(await readLabelledTexts(jsonl)).toEqual(await readLabelledTexts(csv))
  })

  test('refuses an id that comes twice, naming both lines or rows', async () => {
    const path = await fileOf('m.jsonl', `\n${'{"id":"1","text":"甲","values":[]}\n'.repeat(2)}`)
    await expect(readLabelledTexts(path)).rejects.toMatchObject({
      code: 'datasets/duplicate-id',
      message: `${path}: line 3: the id "1" stands in line 2 too, expected each id once`,
    })
    const table = await fileOf('m.csv', `id,${header}\n${`a,甲,1${',0'.repeat(11)}\n`.repeat(2)}`)
    await expect(readLabelledTexts(table)).rejects.toMatchObject({
      code: 'datasets/duplicate-id',
      message: `${table}: row 3: the id "a" stands in row 2 too, expected each id once`,
    })
  })
})

test('readAnswers and readScoredTexts let a later line replace an earlier one, and take an empty file', async () => {
  const answer = (text: string) => `{"llm":"m","questionId":"q","text":"${text}"}\n`
  const answers = await readAnswers(await fileOf('answers.jsonl', `${answer('a')}${answer('b')}{"llm":`))
  expect(answers.map(({ text }) => text)).toEqual(['b'])
  expect(await readAnswers(await fileOf('none.jsonl', ''))).toEqual([])
  const score = (value: number) => `${JSON.stringify({ id: '1', scores: byValue(() => value), values: [] })}\n`
  const told: string[] = []
  const options = { onNotice: ({ message }: { readonly message: string }) => told.push(message) }
  const path = await fileOf('scores.jsonl', score(0.1) + score(0.1) + score(0.2))
  const scored = await readScoredTexts(path, options)
  expect(scored.map(({ scores }) => scores.freedom)).toEqual([0.2])
  expect(told).toEqual([`${path}: the id "1" comes twice; the later line counts`])
  const model = (name: string) => score(0.1).replace('{', `{"model":"${name}",`)
  const mixed = await fileOf('mixed.jsonl', model('a@1') + model('b@2'))
  await readScoredTexts(mixed, options)
  expect(told[1]).toBe(`${mixed}: the id "1" comes twice, scored by a@1 and then by b@2; the later line counts`)
})

test.each(['.xlsx', '.jsonl'])('readScoredTexts refuses a workbook, whatever its name: scores%s', async (ending) => {
  const path = await fileOf(`scores${ending}`, 'PK\u0003\u0004 and so on')
  await expect(readScoredTexts(path)).rejects.toMatchObject({
    code: 'datasets/unknown-format',
    message: `${path}: a workbook, expected scores in JSON Lines`,
  })
})
