import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../repository/root.ts'
import { guideBlocks } from './guide-blocks.ts'
import { guideFiles, translationOf } from './guide-files.ts'
import { linkedFiles } from './linked-files.ts'
import { withoutComments } from './without-comments.ts'

const blocksOf = (file: string) =>
  guideBlocks(readFileSync(root + file, 'utf8')).map(({ language, code, note }) => ({
    language,
    // What a program prints is in the reader's language.
    code: language === 'text' ? undefined : withoutComments(code, language),
    note: note?.kind === 'not run' ? note.kind : note,
  }))

test.each(guideFiles())('%s has the same code in Chinese', (file) => {
  const translation = translationOf(file)
  expect(existsSync(root + translation), `${translation} is missing`).toBe(true)
  expect(blocksOf(translation)).toEqual(blocksOf(file))
})

test.each(guideFiles())('%s leads to the same places in Chinese', (file) => {
  const expected = linkedFiles(file).map((path) => (path === translationOf(file) ? file : inChinese(path)))
  expect(linkedFiles(translationOf(file))).toEqual(expected.sort())
})

/** The Chinese text beside an English one, or the file itself where there is none. */
function inChinese(path: string): string {
  return /^(?:README\.md$|docs\/)/.test(path) && existsSync(root + translationOf(path)) ? translationOf(path) : path
}

test.each([
  ['sh', "a --b '#c'  # says a\n# only a word's\nb", "a --b '#c'\nb\n"],
  ['ts', "a('// b') // says a\nb() // → 1\n", "a('// b')\nb() // → 1\n"],
  ['yaml', '- a # says a\n', '- a\n'],
  ['json', '{ "a": "# b" }\n', '{ "a": "# b" }\n'],
])('comments of %s may differ, promises and strings may not', (language, code, expected) => {
  expect(withoutComments(code, language)).toBe(expected)
})
