import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { DATASET_ORDER, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { tinyModel } from '@valuecsv/tiny-model'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from './run-valuecsv.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testPlace } from './test-place.ts'
import { workbook } from './zip-archive.ts'

const place = testPlace()

const labels = (cells: readonly (number | string)[]) => cells.join(',')
const columns = DATASET_ORDER.map((id) => VALUES[id].datasetColumn)

/** Files that are wrong, what is said of each, and the command that reads it. */
const files: readonly {
  readonly what: string
  readonly name: string
  readonly bytes?: string | Uint8Array
  readonly command: readonly string[]
  readonly says: RegExp
}[] = [
  { what: 'a missing file', name: 'texts.jsonl', command: ['score'], says: /: no such file$/ },
  { what: 'an empty file', name: 'texts.csv', bytes: '', command: ['score'], says: /: the file is empty$/ },
  {
    what: 'a file that is no workbook',
    name: 'texts.xlsx',
    bytes: 'id,text\n1,公正\n',
    command: ['score'],
    says: /: not an xlsx workbook, expected a zip archive$/,
  },
  {
    what: 'a corrupt workbook',
    name: 'texts.xlsx',
    bytes: workbook('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, 300),
    command: ['score'],
    says: /: the zip archive is cut off or damaged$/,
  },
  {
    what: 'a zip bomb',
    name: 'texts.xlsx',
    bytes: workbook('<row r="1"/>'.repeat(10), 2 ** 31),
    command: ['score'],
    says: /: xl\/worksheets\/sheet1\.xml unpacks to 2147483648 bytes, expected at most \d+$/,
  },
  {
    what: 'a cell far out',
    name: 'texts.xlsx',
    bytes: workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    command: ['score'],
    says: /: cell XFD1048576 is beyond column 1000, expected a table of texts$/,
  },
  {
    what: 'a column that is not there',
    name: 'texts.csv',
    bytes: 'id,text\n1,公正\n',
    command: ['score', '--column', '正文'],
    says: /: no column "正文", found A \("id"\), B \("text"\)$/,
  },
  {
    what: 'the letter of a column that is not there',
    name: 'texts.csv',
    bytes: 'id,text\n1,公正\n2,法治\n',
    command: ['score', '--column', 'Z'],
    says: /: no column "Z", found A \("id"\), B \("text"\)$/,
  },
  {
    what: 'a column of plain text',
    name: 'texts.txt',
    bytes: '公正\n法治\n',
    command: ['score', '--column', '正文'],
    says: /: expected a table with a column "正文", found plain text, which has a text a line$/,
  },
  {
    what: 'a column of JSON Lines',
    name: 'texts.jsonl',
    bytes: '{"id":"a","text":"公正"}\n',
    command: ['score', '--column', '正文'],
    says: /: expected a table with a column "正文", found JSON Lines, whose texts are called "text"$/,
  },
  {
    what: 'scores where answers belong',
    name: 'scores.csv',
    bytes: `id,${VALUE_IDS.join(',')},values,tokens,device\na,${labels(Array(12).fill(0.5))},,4,cpu\n`,
    command: ['compare'],
    says: /: a table of scores or labels with a column for each of the twelve values, expected questions in the first column and /,
  },
  {
    what: 'bytes of no known encoding',
    name: 'texts.csv',
    bytes: Uint8Array.of(0xff, 0xff, 0x81, 0x00, 0xfe, 0xff, 0xff, 0x0a),
    command: ['score'],
    says: /: byte 0 \(line 1\): expected text in UTF-8, GB18030/,
  },
  {
    what: 'a line of 5 MB',
    name: 'texts.jsonl',
    bytes: `{"id":"a","text":"公正"}\n{"id":"b","text":"${'x'.repeat(5 * 1024 * 1024)}"}\n`,
    command: ['score'],
    says: /: line 2 is longer than 4194304 bytes, expected one record a line$/,
  },
  {
    what: 'a line that is no JSON',
    name: 'texts.jsonl',
    bytes: '{"id":"a","text":"公正"}\n公正\n',
    command: ['score'],
    says: /: line 2: expected one JSON object a line, found "公正"$/,
  },
  {
    what: 'labels without all columns',
    name: 'labelled.csv',
    bytes: `text,${columns.slice(1).join(',')}\n公正,${labels(Array(11).fill(0))}\n`,
    command: ['evaluate', '--data'],
    says: /: no column for Patriotism, expected one for each value; other columns are "text"$/,
  },
  {
    what: 'a label that is not 0 or 1',
    name: 'labelled.csv',
    bytes: `text,${columns.join(',')}\n公正,${labels([0, 1, 2, ...Array(9).fill(0)])}\n`,
    command: ['evaluate', '--data'],
    says: /: row 2, column D \("Integrity_scr"\): expected 0 or 1, found "2"$/,
  },
  {
    what: 'an unknown value among labels',
    name: 'labelled.jsonl',
    bytes: '{"id":"a","text":"公正","values":["justice","courage"]}\n',
    command: ['evaluate', '--data'],
    says: /line 1.*courage/,
  },
  {
    what: 'a table whose columns are no answers',
    name: 'answers.csv',
    bytes: '问题,备注,评分\n何为公正？,好,4\n',
    command: ['compare'],
    says: /: columns B \("备注"\), C \("评分"\) hold no answers, expected the answers of an LLM in each column beside /,
  },
  {
    what: 'a table of answers to no question',
    name: 'answers.csv',
    bytes: '题,lark\n,公正\n,法治\n',
    command: ['compare'],
    says: /: row 2, column A \("题"\): expected a question, found nothing here nor in any other row$/,
  },
  {
    what: 'a table without answers',
    name: 'answers.csv',
    bytes: 'question\n何为公正？\n',
    command: ['compare'],
    says: /expected questions in the first column and the answers of an LLM in each other column$/,
  },
]

describe.concurrent('a file that is wrong gets one line that names it, exit code 1, and nothing is written', () => {
  test.for(files)('$what', async ({ name, bytes, command, says }, { expect, onTestFinished }) => {
    const folder = await temporaryFolder(onTestFinished)
    const file = join(folder, name)
    if (bytes !== undefined) await writeFile(file, bytes)
    const out = command[0] === 'score' ? ['--out', join(folder, 'scores.jsonl')] : []
    const [verb, ...rest] = command
    const args = [verb!, ...place.modelFlags, ...out, ...rest, file]
    const { stdout, stderr, exitCode } = await runValuecsv(args, { environment: place.environment })
    const [line, ...hints] = stderr.trimEnd().split('\n')
    expect(line).toMatch(says)
    expect(line).toContain(`error: ${file}`)
    expect(hints.filter((hint) => !hint.startsWith(' hint: '))).toEqual([])
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect(await readdir(folder)).toEqual(bytes === undefined ? [] : [name])
  })
})

describe('a model that is wrong gets one line that names the file, and exit code 1', () => {
  const score = (model: string, environment: Record<string, string> = {}) =>
    runValuecsv(['score', '--model', model, '--device', 'cpu', '--text', '公正'], { environment })

  test('a digest that does not match', async () => {
    const folder = join(await temporaryFolder(), 'tiny')
    await writeModelFolder(folder, tinyModel())
    await writeFile(join(folder, 'vocab.txt'), 'changed')
    for (const args of [
      ['score', '--text', '公正', '--model', folder],
      ['model', 'verify', folder],
    ]) {
      const { stderr, stdout, exitCode } = await runValuecsv(args)
      expect(stderr).toMatch(/^error: .*tiny\/vocab\.txt: expected sha256 [0-9a-f]{12}…, got [0-9a-f]{12}…\n hint: /)
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    }
  })

  test('labels that are not the twelve', async () => {
    const folder = join(await temporaryFolder(), 'tiny')
    await writeModelFolder(folder, tinyModel({}, { configLabels: [...VALUE_IDS.slice(1), 'courage' as ValueId] }))
    const { stderr, exitCode } = await score(folder)
    expect(stderr).toMatch(
      /^error: .*tiny\/config\.json: id2label\.0: expected prosperity as in the manifest, got "democracy"\n hint: /,
    )
    expect(exitCode).toBe(1)
  })

  test('a folder without a model', async () => {
    const folder = join(await temporaryFolder(), 'empty')
    await mkdir(folder)
    const { stderr, exitCode } = await score(folder)
    expect(stderr).toMatch(/^error: .*empty: expected a model folder with valuecsv\.json\n hint: /)
    expect(exitCode).toBe(1)
  })

  test('a missing ONNX Runtime says how to install it', async () => {
    const hooks = `data:text/javascript,${encodeURIComponent(`
      import { registerHooks } from 'node:module'
      registerHooks({
        resolve: (specifier, context, next) =>
          next(specifier === 'onnxruntime-node' ? 'onnxruntime-node-that-is-not-there' : specifier, context),
      })
    `)}`
    const { stderr, exitCode } = await score(place.model, { NODE_OPTIONS: `--import=${hooks}` })
    expect(stderr).toMatch(/^error: onnxruntime-node is not installed\n hint: .*npm install onnxruntime-node/)
    expect(exitCode).toBe(1)
  })
})

test('metrics name the text that has no scores and say how to get them', async () => {
  const folder = await temporaryFolder()
  const truth = join(folder, 'truth.jsonl')
  const scores = join(folder, 'scores.jsonl')
  await writeFile(truth, '{"id":"a","text":"公正","values":["justice"]}\n')
  const metrics = () => runValuecsv(['metrics', '--truth', truth, '--scores', scores])
  await writeFile(scores, '')
  const empty = await metrics()
  expect(empty.stderr).toContain(`error: ${scores}: the file is empty, expected scored texts\n hint: score them first`)
  expect(empty.exitCode).toBe(1)
  const other = Object.fromEntries(VALUE_IDS.map((id) => [id, 0.5]))
  await writeFile(scores, `${JSON.stringify({ id: 'b', scores: other, values: [] })}\n`)
  const { stderr, exitCode } = await metrics()
  expect(stderr).toContain(`error: ${scores}: no scores for the text "a" of ${truth}\n hint: score them first`)
  expect(exitCode).toBe(1)
})
