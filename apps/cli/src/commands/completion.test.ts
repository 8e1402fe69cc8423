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

test.each([
  ['an option that takes several values', ['evaluate', '--model', 'csv-small', '--ht'], ['--html']],
  ['one that has what it takes', ['metrics', '--truth', 'a.jsonl', '--sc'], ['--scores']],
  ['one that is given again and again', ['ask', '--llm', 'ollama:x', '--ou'], ['--out']],
  ['a gate', ['compare', 'a', '--fail-if', 'x<1', '--base'], ['--baseline']],
  ['one that may do without a value', ['compare', 'a', '--html', '--base'], ['--baseline']],
])('completes options behind %s', async (_, words, expected) => {
  expect(await completions(...words)).toEqual(expected)
})

test('an option still gets the values that it takes, and one that needs a value gets no option', async () => {
  expect(await completions('evaluate', '--model', 'csv-small', 'csv-l')).toEqual(['csv-lite'])
  expect(await completions('evaluate', '--model', '--')).toEqual([])
  expect(await completions('score', '--text', '--raw', '--exp')).toEqual(['--explain'])
})

test('behind help stand the commands', async () => {
  expect(await completions('help', '')).toEqual(await completions(''))
  expect(await completions('help', 'model', 'in')).toEqual(['inspect'])
  expect(await completions('model', 'help', 'in')).toEqual(['inspect'])
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
