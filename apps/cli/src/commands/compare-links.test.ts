import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const scored = (questionId: string, model: string) => ({
  ...{ llm: 'lark', questionId, text: '公正', model, values: ['justice'] },
  scores: byValue(() => 0.5),
})

async function compared(args: readonly string[]): Promise<{ llm: string }[]> {
  const { stdout } = await runValuecsv(['compare', ...args, '--format', 'json'])
  return JSON.parse(stdout).comparison.llms
}

test('a link to a file is the file', async () => {
  const folder = await temporaryFolder()
  const [file, link] = [join(folder, 'answers.jsonl'), join(folder, 'link.jsonl')]
  await writeFile(file, JSON.stringify(scored('q1', 'a@1')))
  await symlink(file, link)
  expect((await compared([file, link])).map(({ llm }) => llm)).toEqual(['lark'])
})
