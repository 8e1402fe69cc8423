import { execFile } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

async function completions(...words: string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await runValuecsv(['complete', '--', ...words])
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]))
}

test('completes commands, commands inside them, options, choices and the names of models', async () => {
  expect(await completions('co')).toEqual(['compare', 'completion'])
  expect(await completions('model', 'in')).toEqual(['inspect'])
  expect(await completions('score', '--device', '')).toEqual(['auto', 'cpu', 'cuda', 'webgpu'])
  expect(await completions('score', '--model', 'csv-l')).toEqual(['csv-lite'])
  expect(await completions('score', '--text', 'x', '--ra')).toEqual(['--raw'])
  expect(await completions('score', '--qui')).toEqual(['--quiet'])
})

test('leaves files and texts to the shell', async () => {
  expect(await completions('score', '')).toEqual([])
  expect(await completions('score', '--text', '')).toEqual([])
})

test('bash completes with the script', async () => {
  const folder = await temporaryFolder()
  const { stdout: script } = await runValuecsv(['completion', 'bash'])
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const program = join(folder, 'valuecsv')
  const start = [process.execPath, '--conditions=@valuecsv/source', '--no-warnings', main].map((part) => `'${part}'`)
  await writeFile(program, `#!/bin/sh\nexec ${start.join(' ')} "$@"\n`)
  await chmod(program, 0o755)
  const ask = `${script}\nCOMP_WORDS=(valuecsv score --device we); COMP_CWORD=3; _valuecsv; echo "\${COMPREPLY[@]}"`
  const { stdout } = await promisify(execFile)('bash', ['-c', ask], {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  })
  expect(stdout).toBe('webgpu\n')
})
