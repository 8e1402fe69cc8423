import { expect, test } from 'vitest'
import { firstExample } from './first-example.ts'

const fence = '```'
const markdown = `# A package\n\n${fence}sh\nnpm install a\n${fence}\n\n${fence}ts\nconst a = 1\n\na()\n${fence}\n${fence}ts\nb()\n${fence}\n`

test('takes the first block of the language, with the line where it begins', () => {
  expect(firstExample(markdown, 'ts')).toEqual({ code: 'const a = 1\n\na()\n', line: 8 })
  expect(firstExample(markdown, 'sh')).toEqual({ code: 'npm install a\n', line: 4 })
})

test.each(['# Nothing', `${fence}js\na()\n${fence}`, `${fence}ts\nnever closed`])('is undefined for %j', (text) => {
  expect(firstExample(text, 'ts')).toBeUndefined()
})
