import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { silentContext } from '../../test/silent-context.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { surveyAsAsked } from './survey-as-asked.ts'

/** The prices of `lark` and `heron`, given so beside a file that has one of `lark`. */
async function pricesWith(price: (file: string) => readonly string[]) {
  const folder = await temporaryFolder()
  const [file, questions] = [join(folder, 'prices.json'), join(folder, 'questions.txt')]
  await writeFile(file, '{"lark":"1:1"}')
  await writeFile(questions, '何为公正？\n')
  const context = silentContext()
  const { prices } = await surveyAsAsked(context, {
    ...{ llm: ['lark=ollama:m', 'heron=ollama:m'], out: join(folder, 'run'), questions },
    ...{ samples: 1, maxOutputTokens: 100, seed: 0, price: price(file) },
  })
  return Object.fromEntries([...prices].map(([name, { inputPerMillion }]) => [name, inputPerMillion]))
}

test.each([
  ['a price for all leaves one of the file', (file: string) => [file, '2:8'], { lark: 1, heron: 2 }],
  ['a price for all leaves one of the file behind it', (file: string) => ['2:8', file], { lark: 1, heron: 2 }],
  ['a price for one goes before that of the file', (file: string) => ['lark=3:3', file, '2:8'], { lark: 3, heron: 2 }],
])('%s', async (_, price, expected) => {
  expect(await pricesWith(price)).toEqual(expected)
})
