import { expect, test } from 'vitest'
import { valuecsvCommands } from './valuecsv-commands.ts'

const argumentsOf = (code: string) => valuecsvCommands(code).map(({ args }) => args)

test.each([
  ['npx valuecsv score --text "法律 面前"', [['score', '--text', '法律 面前']]],
  ['valuecsv taxonomy # the values', [['taxonomy']]],
  [
    "valuecsv compare a --fail-if 'rule-of-law<0.4' --format junit > gate.xml",
    [['compare', 'a', '--fail-if', 'rule-of-law<0.4', '--format', 'junit']],
  ],
  ['cat a | npx valuecsv score - 2>/dev/null && valuecsv doctor', [['score', '-'], ['doctor']]],
  ['unshare --net valuecsv score a.csv', [['score', 'a.csv']]],
  ['npm install valuecsv-else', []],
])('finds the calls in %s', (code, expected) => {
  expect(argumentsOf(code)).toEqual(expected)
})

test('says on which line a call stands', () => {
  expect(valuecsvCommands('# nothing\nvaluecsv doctor\n')).toEqual([{ args: ['doctor'], line: 1 }])
})
