import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type ChatAnswer, type ChatRequest, type ChatServer, startChatServer } from '../../test/chat-server.ts'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const servers: ChatServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: (request: ChatRequest, number: number) => ChatAnswer, delayMs = 0): Promise<ChatServer> {
  const server = await startChatServer(answer, { delayMs })
  servers.push(server)
  return server
}

/** A file of so many questions. */
async function questions(count: number): Promise<string> {
  const file = join(await temporaryFolder(), 'questions.csv')
  await writeFile(file, `问题\n${Array.from({ length: count }, (_, i) => `第${i + 1}个问题：何为公正？`).join('\n')}\n`)
  return file
}

const ask = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runValuecsv(['ask', ...args], { environment: { ...place.environment, ...environment } })

const answersOf = async (run: string) =>
  (await readFile(join(run, 'answers.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const linesOf = (run: string) => readFileSync(join(run, 'answers.jsonl'), 'utf8').split('\n').length - 1

describe('asking', () => {
  test('keeps an answer of each LLM to each question, and compare reads the run with its questions', async () => {
    const server = await serve(({ model, prompt }) => `${model}认为：${prompt.slice(0, 3)}关乎国家公正与人民法治。`)
    const run = join(await temporaryFolder(), 'run')
    const llms = ['--llm', `lark=openai-compatible:m:1@${server.url}`, '--llm', `openai-compatible:heron@${server.url}`]
    const { stdout, stderr, exitCode } = await ask(['--questions', await questions(6), ...llms, '--out', run])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(stdout).toMatch(/^lark +6 +0 +0 +0 +0 +0 +6 +252$/m)
    expect(stdout).toContain(`Complete. Next: valuecsv compare ${run}`)
    expect(server.requests.map(({ model }) => model).toSorted()).toEqual([
      ...Array(6).fill('heron'),
      ...Array(6).fill('m:1'),
    ])
    const compared = await runValuecsv(['compare', run, ...place.modelFlags, '--format', 'json', '--html'], place)
    const { comparison } = JSON.parse(compared.stdout)
    expect(comparison).toMatchObject({ questions: 6, families: { values: 12, levels: 3 } })
    expect(comparison.llms.map(({ llm }: { llm: string }) => llm).toSorted()).toEqual(['heron', 'lark'])
    const scores = (await readFile(join(run, 'scores.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(scores.map((line) => JSON.parse(line).id).toSorted()).toEqual(
      (await answersOf(run)).map(({ id }) => id).toSorted(),
    )
    expect(JSON.parse(scores[0]!).model).toBe(JSON.parse(compared.stdout).model)
    expect(await readFile(join(run, 'report.html'), 'utf8')).toContain('heron')
  })

  test('again asks nothing, and with more questions it is another run', async () => {
    const server = await serve(() => '公正')
    const run = join(await temporaryFolder(), 'run')
    const args = ['--llm', `lark=openai-compatible:m@${server.url}`, '--out', run]
    const file = await questions(4)
    await ask([...args, '--questions', file])
    expect((await ask([...args, '--questions', file])).exitCode).toBe(0)
    expect(server.requests).toHaveLength(4)
    const { stderr, exitCode } = await ask([...args, '--questions', await questions(5)])
    expect(stderr).toMatch(/^error: .*run: this run asks something else: .*\n hint: .*\n$/)
    expect(exitCode).toBe(1)
  })

  test('that is interrupted goes on where it was', async () => {
    const server = await serve(() => '公正', 100)
    const run = join(await temporaryFolder(), 'run')
    const args = ['ask', '--llm', `lark=openai-compatible:m@${server.url}`, '--out', run, '--concurrency', '1']
    const file = await questions(30)
    const child = runValuecsv([...args, '--questions', file], {
      environment: place.environment,
      // While one is under way and the answers to all others are on the disk.
      endWith: {
        signal: 'SIGKILL',
        when: () => server.requests.length >= 5 && linesOf(run) === server.requests.length - 1,
      },
    })
    expect((await child).exitCode).toBeNull()
    const kept = (await answersOf(run)).length
    expect(kept).toBeGreaterThan(0)
    expect((await runValuecsv([...args, '--questions', file], place)).exitCode).toBe(0)
    expect(await answersOf(run)).toHaveLength(30)
    // Only what was under way is asked twice.
    expect(server.requests.length).toBeLessThanOrEqual(31)
  })

  test('stops before a cap, says what is left, and goes on when the cap is raised', async () => {
    const server = await serve(() => '公正')
    const run = join(await temporaryFolder(), 'run')
    const args = ['--questions', await questions(5), '--llm', `lark=openai-compatible:m@${server.url}`, '--out', run]
    const { stdout, exitCode } = await ask([...args, '--max-requests', '3'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(
      'Stopped before --max-requests could be passed, answers left: 2. It holds over the whole run',
    )
    expect(server.requests).toHaveLength(3)
    await ask([...args, '--max-requests', '5'])
    expect(server.requests).toHaveLength(5)
  })

  test('with a wrong key stops that provider with one line that does not hold the key, and asks the others', async () => {
    const refusing = await serve(() => ({ status: 401, body: { error: { message: 'bad key sk-secret-1234567890' } } }))
    const server = await serve(() => '公正')
    const run = join(await temporaryFolder(), 'run')
    const llms = [`one=openai-compatible:m@${refusing.url}#MY_KEY`, `two=openai-compatible:m@${server.url}`]
    const { stdout, stderr, exitCode } = await ask(
      ['--questions', await questions(3), '--llm', llms[0]!, '--llm', llms[1]!, '--out', run],
      { MY_KEY: 'sk-secret-1234567890' },
    )
    expect(exitCode).toBe(1)
    expect(refusing.requests[0]!.authorization).toBe('Bearer sk-secret-1234567890')
    expect(server.requests).toHaveLength(3)
    const files = await Promise.all((await readdir(run)).map((name) => readFile(join(run, name), 'utf8')))
    expect([stdout, stderr, ...files].join('\n')).not.toContain('sk-secret')
  })

  test('errors are asked again with --retry error', async () => {
    let broken = true
    const server = await serve(() => (broken ? { status: 400, body: { error: { message: 'no' } } } : '公正'))
    const run = join(await temporaryFolder(), 'run')
    const args = ['--questions', await questions(2), '--llm', `lark=openai-compatible:m@${server.url}`, '--out', run]
    const first = await ask(args)
    expect(first.stderr).toMatch(/lark: an answer ended in an error: .*no/)
    expect(first.stdout).toMatch(/Ended in an error: 2; --retry error asks them again\.\n$/)
    expect(first.exitCode).toBe(1)
    broken = false
    const again = await ask([...args, '--retry', 'error'])
    expect(again.stdout).toContain('Complete. Next: valuecsv compare ')
    expect(again.exitCode).toBe(0)
  })
})

test('an error among answers is told and is no failure of the whole', async () => {
  let asked = 0
  const server = await serve(() => (asked++ === 0 ? { status: 400, body: { error: { message: 'no' } } } : '公正'))
  const run = join(await temporaryFolder(), 'run')
  const llm = `lark=openai-compatible:m@${server.url}`
  const { stdout, exitCode } = await ask(['--questions', await questions(2), '--llm', llm, '--out', run])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Ended in an error: 1;')
})

test('what a server does not tell of its use is told as at most so much, also when the run goes on', async () => {
  const server = await serve(() => ({ status: 500, body: { error: { message: 'no' } } }))
  const run = join(await temporaryFolder(), 'run')
  const args = ['--questions', await questions(1), '--llm', `lark=openai-compatible:m@${server.url}`, '--out', run]
  const { stdout } = await ask([...args, '--attempts', '1'])
  expect(stdout).toMatch(/^lark .* 1 +0 +1 +≤ 4,\d{3}$/m)
  expect(stdout).toContain('≤: some requests ended without a word of what they used')
  expect((await ask([...args, '--lang', 'zh'])).stdout).toMatch(/^lark .* ≤ 4,\d{3}\n[\s\S]*≤：/m)
})

describe('a dry run', () => {
  test('sends nothing and says requests, tokens and money', async () => {
    const server = await serve(() => '公正')
    const folder = await temporaryFolder()
    const args = [
      '--questions',
      await questions(3),
      '--llm',
      `lark=openai-compatible:m@${server.url}`,
      '--samples',
      '2',
    ]
    const { stdout, exitCode } = await ask([
      ...[...args, '--out', join(folder, 'run'), '--dry-run', '--price', '2:8', '--format', 'json'],
    ])
    expect(exitCode).toBe(0)
    expect(server.requests).toHaveLength(0)
    const { kind, llms } = JSON.parse(stdout)
    expect(kind).toBe('survey-estimate')
    expect(llms[0]).toMatchObject({ llm: 'lark', requests: 6, outputTokens: 3000 })
    expect(llms[0].cost).toBeCloseTo((llms[0].inputTokens * 2 + 3000 * 8) / 1e6, 10)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('bad input gets one line before anything is asked', () => {
  test.each([
    [
      ['--llm', 'depseek:x'],
      /^error: unknown provider "depseek", expected one of .*\n hint: Did you mean deepseek\?\n$/i,
    ],
    [
      ['--llm', 'ollama:qwen2@127.0.0.1:9'],
      /^error: 127\.0\.0\.1:9: expected http:\/\/ or https:\/\/ before .*\n hint: Write http:\/\/ in front: @http:\/\/127\.0\.0\.1:9\.\n$/,
    ],
    [
      ['--llm', 'ollama:x', '--questions', 'quest10'],
      /^error: quest10: no such file\n hint: did you mean quest100\?\n$/,
    ],
    [
      ['--llm', 'ollama:qwen2@http://127.0.0.1:9'],
      /^error: .*127\.0\.0\.1:9.*: no HTTP client connects to this port\n/,
    ],
    [['--llm', 'deepseek:x'], /^error: .*DEEPSEEK_API_KEY.*\n/],
    [['--llm', 'openai-compatible:x@http://127.0.0.1:3/v1'], /^error: .*127\.0\.0\.1:3.*\n/],
    [
      ['--llm', 'ollama:x', '--max-requests', '0'],
      /^error: --max-requests "0": expected a whole number of at least 1\n/,
    ],
    [
      ['--llm', 'ollama:x', '--seed', '99999999999999999999'],
      /^error: --seed "99999999999999999999": expected a whole number from 0 to 9007199254740991\n/,
    ],
    [['--llm', 'ollama:x', '--max-cost', '0'], /^error: --max-cost "0": expected a number above 0\n/],
    [['--llm', 'ollama:x', '--temperature', 'x'], /^error: --temperature "x": expected a number from 0 to 2\n/],
    [
      ['--llm', 'ollama:x', '--max-cost', '1'],
      /^error: a cap of money needs the price of each LLM, and has none of x\n/,
    ],
    [['--llm', 'ollama:x', '--llm', 'vllm:x'], /^error: two LLMs are both named "x"\n/],
    [['--llm', 'ollama:x', '--retry', 'eror'], /^error: --retry: expected statuses of .*, found "eror"\n/],
    [['--llm', 'ollama:x', '--retry', 'answered'], /^error: --retry: expected statuses of .*, found "answered"\n/],
    [
      ['--llm', 'ollama:x', '--timeout', '0', '--dry-run'],
      /^error: --timeout "0": expected a number above 0 and up to 300\n/,
    ],
    [
      ['--llm', 'openai-compatible:x@https://example.com/v1', '--offline'],
      /^error: x: --offline forbids the network, /,
    ],
  ])('%j', async (args, message) => {
    const folder = await temporaryFolder()
    const { stdout, stderr, exitCode } = await ask([
      ...['--questions', await questions(2), '--out', join(folder, 'run'), ...args],
    ])
    expect(stderr).toMatch(message)
    expect(stdout).toBe('')
    expect(exitCode).toBeGreaterThan(0)
  })
})

test('the help says that a limit which ends it is no failure', async () => {
  const { stdout } = await ask(['--help'])
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Exit code: 0, also where a --max limit ended it:')
})
