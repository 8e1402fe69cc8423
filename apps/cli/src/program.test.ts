import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runValuecsv } from '../test/run-valuecsv.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

test('the help goes to standard output, lists every command and ends with exit code 0', async () => {
  const { stdout, stderr, exitCode } = await runValuecsv(['--help'])
  expect(exitCode).toBe(0)
  expect(stderr).toBe('')
  for (const command of [
    'score',
    'compare',
    'evaluate',
    'train',
    'dataset',
    'model',
    'sample',
    'metrics',
    'taxonomy',
    'doctor',
  ])
    expect(stdout).toContain(`\n  ${command} `)
  expect(stdout).toContain('Examples:')
  expect(stdout).toContain('Measure how texts')
})

test('the help of every command has examples', async () => {
  const { stdout } = await runValuecsv(['--help'])
  const listed = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!)
  const commands = listed.filter((name) => name !== 'help' && name !== 'valuecsv')
  expect(commands.length).toBeGreaterThan(10)
  const helps = await Promise.all(commands.map((name) => runValuecsv([name, '--help'])))
  for (const { stdout: help, exitCode } of helps) {
    expect(exitCode).toBe(0)
    expect(help).toContain('Examples:\n  valuecsv ')
  }
})

test('no command at all prints the help to standard error with exit code 2', async () => {
  const { stdout, stderr, exitCode } = await runValuecsv([])
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  expect(stderr).toMatch(/^Usage: valuecsv/)
})

test.each([
  { args: ['taxonomi'], message: "unknown command 'taxonomi'", hint: 'did you mean taxonomy?' },
  { args: ['taxonomy', '--fromat', 'json'], message: "unknown option '--fromat'", hint: 'did you mean --format?' },
  { args: ['taxonomy', '--ofline'], message: "unknown option '--ofline'", hint: 'did you mean --offline?' },
  { args: ['taxonomy', 'justise'], message: 'unknown value "justise"', hint: 'did you mean justice?' },
])('a misspelling gets the right spelling and exit code 2: $args', async ({ args, message, hint }) => {
  const { stdout, stderr, exitCode } = await runValuecsv(args)
  expect(stderr).toBe(`error: ${message}\n hint: ${hint}\n`)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
})

test.each([
  { args: ['score', '--zzzzzz'], help: 'valuecsv score' },
  { args: ['dataset', 'split', '--zzzzzz'], help: 'valuecsv dataset split' },
  { args: ['--zzzzzz'], help: 'valuecsv' },
  { args: ['taxonomy', '--format', 'xml'], help: 'valuecsv taxonomy' },
])('a wrong option points to the help of its own command: $args', async ({ args, help }) => {
  const { stderr, exitCode } = await runValuecsv(args)
  expect(stderr).toMatch(/^error: .*\n hint: .*\n$/)
  expect(stderr).toContain(`\n hint: ${help} --help lists what there is\n`)
  expect(exitCode).toBe(2)
})

test('a format that the command does not have is refused with those that it has', async () => {
  const { stderr, exitCode } = await runValuecsv(['taxonomy', '--format', 'xml'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('error: --format "xml": expected one of table, json, jsonl, csv, md\n')
  const shell = await runValuecsv(['completion', 'powershell'])
  expect(shell.stderr).toContain('error: shell "powershell": expected one of bash, zsh, fish\n')
})

test('a stack, and what a bug report needs, is printed only with --debug, without what variables hold', async () => {
  const plain = await runValuecsv(['taxonomy', 'x'])
  const environment = { LOCAL_API_KEY: 'sk-secret', HTTPS_PROXY: 'http://user:word@proxy' }
  const debug = await runValuecsv(['taxonomy', 'x', '--debug'], { environment })
  expect(debug.stderr).toMatch(/^platform: .*\n[\s\S]*^variables: HTTPS_PROXY, LOCAL_API_KEY$/m)
  expect(debug.stderr).not.toMatch(/secret|word/)
  expect(plain.stderr).not.toContain('    at ')
  expect(debug.stderr).toContain('    at ')
})

test('the language is the one asked for, else that of the locale, else English', async () => {
  const heading = async (args: string[], environment: Record<string, string>) =>
    (await runValuecsv(['taxonomy', ...args], { environment })).stdout.split('\n')[0]
  expect(await heading([], {})).toContain('Definition')
  expect(await heading([], { LANG: 'zh_CN.UTF-8' })).toContain('定义')
  expect(await heading([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toContain('Definition')
  expect(await heading(['--lang', 'zh'], {})).toContain('定义')
})

test('there is no escape code in what is not a terminal', async () => {
  const { stdout } = await runValuecsv(['taxonomy'])
  expect(stdout).not.toContain('\u001b')
})

test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is one line and exit code 1', async () => {
  const { stderr, exitCode } = await runValuecsv(['taxonomy'], { stdoutTo: '/dev/full' })
  expect(exitCode).toBe(1)
  expect(stderr).toBe('error: standard output: no space is left on the disk\n')
})

test.skipIf(!existsSync('/dev/null'))('one Ctrl-C ends a program that waits for input', async () => {
  const input = `{"id":"a","text":"${'x'.repeat(2_000_000)}`
  const { stderr, exitCode } = await runValuecsv(['dataset', 'describe', '-'], { input, interruptOnRead: true })
  expect({ stderr, exitCode }).toEqual({ stderr: 'interrupted: nothing was written\n', exitCode: 130 })
})

test('a checkout that is not built says what to run', async () => {
  const folder = await temporaryFolder()
  const program = join(folder, 'valuecsv.js')
  await copyFile(new URL('../bin/valuecsv.js', import.meta.url), program)
  const failed = await promisify(execFile)(process.execPath, [program]).catch((error) => error)
  expect(failed.code).toBe(1)
  expect(failed.stderr).toBe(
    'error: valuecsv is not built yet; run `node scripts/ensure.mjs` in the top folder first\n',
  )
})

test.each([
  { args: ['comapre'], name: 'comapre', hint: 'did you mean compare?' },
  { args: ['zzzzzz', 'export'], name: 'zzzzzz', hint: 'valuecsv --help lists what there is' },
  { args: ['dataset', 'exprt'], name: 'exprt', hint: 'did you mean export?' },
  { args: ['score', 'zzzzzz'], name: 'zzzzzz', hint: 'valuecsv score --help lists what there is' },
])('the help of a command that there is not says so: $args', async ({ args, name, hint }) => {
  expect(await runValuecsv(['--offline', 'help', ...args])).toEqual({
    stdout: '',
    stderr: `error: unknown command '${name}'\n hint: ${hint}\n`,
    exitCode: 2,
  })
})

test.each([
  { args: ['help', 'compare'], usage: 'compare [options] <sources...>' },
  { args: ['help', 'dataset', 'export'], usage: 'dataset export [options] [name]' },
  { args: ['model', 'help', 'probe'], usage: 'model probe [options]' },
  { args: ['help', 'model', 'help'], usage: 'model help [options] [command...]' },
  { args: ['help'], usage: '<command> [options]' },
])('the help of a command within another is its own: $args', async ({ args, usage }) => {
  const { stdout, stderr, exitCode } = await runValuecsv(args)
  expect(stdout.split('\n')[0]).toContain(`Usage: valuecsv ${usage}`)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
})

test.skipIf(!existsSync('/dev/full'))('help that can be written nowhere is one line', async () => {
  const { stderr, exitCode } = await runValuecsv(['--help'], { stdoutTo: '/dev/full' })
  expect({ stderr, exitCode }).toEqual({
    stderr: 'error: standard output: no space is left on the disk\n',
    exitCode: 1,
  })
})

test('a reader that goes away early is no error', async () => {
  const command = `"${process.execPath}" --conditions=@valuecsv/source src/main.ts taxonomy --format json | head -1`
  const { stdout, stderr } = await promisify(execFile)('bash', ['-o', 'pipefail', '-c', command], {
    cwd: new URL('..', import.meta.url),
  })
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' })
})
