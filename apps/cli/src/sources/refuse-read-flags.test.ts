import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

test.each([
  ['score', ['--text', '公正', '--column', '正文'], '--column 正文: expected a file that has it, found --text'],
  [
    'dataset',
    ['describe', 'valuecsv5000', '--header', 'no'],
    '--header no: expected a file that has it, found ValueCSV5000',
  ],
  ['evaluate', ['--sheet', '二'], '--sheet 二: expected a file that has it, found ValueCSV5000'],
  ['train', ['--base', 'x', '--out', 'y', '--encoding', 'gb18030'], '--encoding gb18030: expected .*ValueCSV5000'],
  ['dataset', ['describe', 'quest100', '--sheet', '二'], '--sheet 二: expected a file that has it, found quest100'],
  ['dataset', ['export', 'valuecsv5000', '--column', '正文'], '--column 正文: .*, found ValueCSV5000'],
  ['dataset', ['export', 'quest100', '--sheet', '二'], '--sheet 二: .*, found quest100'],
  ['sample', ['quest100', '--out', 'a.xlsx', '--sheet', '二'], '--sheet 二: .*, found quest100'],
  ['ask', ['--llm', 'ollama:qwen', '--out', 'run', '--dry-run', '--sheet', '二'], '--sheet 二: .*, found quest100'],
])('%s %j: an option of files is refused where nothing reads one', async (command, args, says) => {
  const { stdout, stderr, exitCode } = await runValuecsv([command, ...args], {
    environment: { ...place.environment, VALUECSV_OFFLINE: '1' },
  })
  expect(stderr).toMatch(new RegExp(`^error: ${says}\n`))
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
})

test('a run folder has no sheet to draw from, and a probe without texts no file', async () => {
  const folder = join(await temporaryFolder(), 'run')
  await mkdir(folder)
  await writeFile(join(folder, 'answers.jsonl'), '{"llm":"lark","questionId":"q","text":"公正"}\n')
  const drawn = await runValuecsv(['sample', folder, '--out', join(folder, 'a.xlsx'), '--sheet', '二'])
  expect(drawn.stderr).toContain(`--sheet 二: expected a file that has it, found ${folder}\n`)
  const probed = await runValuecsv(['model', 'probe', place.model, '--encoding', 'gb18030'], {
    environment: place.environment,
  })
  expect(probed.stderr).toContain('--encoding gb18030: expected a file that has it, found no --data\n')
})
