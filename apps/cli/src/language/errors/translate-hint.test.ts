import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hintsInSources } from '../../../test/hints-in-sources.ts'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { ERROR_HINTS } from './error-hints.ts'
import { translateHint } from './translate-hint.ts'

const top = join(import.meta.dirname, '../../../../..')
/** Their hints are for a page. */
const forPages = ['browser', 'runtime-web']
/** A command alone. */
const sameInBoth = ['valuecsv dataset fetch {}']

/** Where the sources put a hint together. */
const putTogether = [
  ...['did you mean one of {}?', 'there are {}, and JSON files', 'It has no keys.', 'Its keys are {}.'],
  '{} A copy of {} is taken from the folder that VALUECSV_DATA or the data directory names.',
]

test('every hint that the sources give has its Chinese, and no other', async () => {
  const packages = readdirSync(join(top, 'packages')).filter((name) => !forPages.includes(name))
  const folders = [...packages.map((name) => join(top, 'packages', name, 'src')), join(top, 'apps/cli/src')]
  const hints = (await hintsInSources(folders)).filter((hint) => !sameInBoth.includes(hint))
  expect(hints.length).toBeGreaterThan(120)
  const known = ERROR_HINTS.map(([english]) => english)
  expect(known.filter((hint) => !hints.includes(hint)).toSorted()).toEqual(putTogether.toSorted())
  const filled = hints.map((hint) => hint.replaceAll('{}', '⟨here⟩'))
  expect(filled.filter((hint) => !/\p{Script=Han}/u.test(translateHint(hint)))).toEqual([])
})

test('the Chinese of a hint keeps what is filled in', () => {
  const places = (text: string) => text.split('{}').length
  expect(ERROR_HINTS.filter(([english, chinese]) => places(english) !== places(chinese))).toEqual([])
})

test.each([
  ['did you mean one of ask, evaluate?', '是不是想写其中之一：ask、evaluate？'],
  ['there are m-value-bert, csv-small, and JSON files', '可选：m-value-bert、csv-small，或 JSON 文件'],
  ['Its keys are "a", "b", "c" and 22 more.', '它的键有 "a"、"b"、"c" 等 25 个'],
  [
    "To score the words themselves: valuecsv score --text 'a, b'",
    "如果要给这段文字本身打分：valuecsv score --text 'a, b'",
  ],
  ['valuecsv score --help lists what there is', 'valuecsv score --help 列出所有用法'],
  [
    "If you trust the file: Save the weights alone, in Python: torch.save(model.state_dict(), 'weights.pt').",
    "如果您信任这个文件：请在 Python 里只保存权重：torch.save(model.state_dict(), 'weights.pt')",
  ],
  [
    "Save its part 'a' alone, in Python: torch.save(torch.load('old.pt')['b'], 'weights.pt').",
    expect.stringMatching(/'a'.*'b'/),
  ],
  ['did you mean 法治?', '是不是想写法治？'],
  ['said by nobody', 'said by nobody'],
])('%s', (hint, expected) => {
  expect(translateHint(hint)).toEqual(expected)
})

test('says in Chinese what to do', async () => {
  const { stderr } = await runValuecsv(['train', '--recipe', 'csv-smal', '--out', 'x', '--lang', 'zh'])
  expect(stderr).toBe('错误：没有这个训练配方\n详情：unknown recipe "csv-smal"\n提示：是不是想写 csv-small？\n')
})
