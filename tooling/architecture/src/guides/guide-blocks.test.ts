import { expect, test } from 'vitest'
import { guideBlocks } from './guide-blocks.ts'

const fence = '```'

test('takes each block with its language, its line and the note above it', () => {
  const markdown = `# Guide\n\n<!-- file: a.csv -->\n${fence}csv\na,b\n${fence}\n\n${fence}sh\none\ntwo\n${fence}\n`
  expect(guideBlocks(markdown)).toEqual([
    { language: 'csv', code: 'a,b\n', line: 5, note: { kind: 'file', text: 'a.csv' } },
    { language: 'sh', code: 'one\ntwo\n', line: 9, note: undefined },
  ])
})

test('a comment that is no note belongs to nothing', () => {
  expect(guideBlocks(`<!-- to do -->\n${fence}sh\none\n${fence}`)).toMatchObject([{ note: undefined }])
})
