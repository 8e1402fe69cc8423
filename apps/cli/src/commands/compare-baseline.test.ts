import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byValue } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const compare = (args: readonly string[]) => runValuecsv(['compare', ...args], { environment: place.environment })

interface RunOptions {
  readonly llm?: string
  readonly model?: string
  /** How many of the questions were answered, the others being refused. */
  readonly answered?: number
  /** The number of the first question. */
  readonly first?: number
}

/** Answers of one LLM to so many questions, with scores near `score`. */
async function run(
  questions: number,
  score: number,
  { llm = 'lark', model = 'm@0123456789abcdef', answered = questions, first = 0 }: RunOptions = {},
): Promise<string> {
  const file = join(await temporaryFolder(), 'answers.jsonl')
  const lines = Array.from({ length: questions }, (_, i) => {
    const questionId = `q${first + i}`
    if (i >= answered) return JSON.stringify({ llm, questionId, status: 'refused', text: '不便回答。' })
    const scores = byValue(() => score + ((i * 7) % 5) / 100)
    return JSON.stringify({ llm, questionId, text: '公正', scores, values: [], model })
  })
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

describe('a baseline fails where no loss could be seen', () => {
  test('of so few questions that the largest would be chance', async () => {
    const { stderr, exitCode } = await compare([await run(8, 0.05), '--baseline', await run(8, 0.9)])
    expect(stderr).toBe(
      'error: gate not met: lark: 8 questions answered both times, but it takes 9 to tell any loss from chance\n',
    )
    expect(exitCode).toBe(3)
    expect((await compare([await run(9, 0.05), '--baseline', await run(9, 0.9)])).stderr).toContain(
      'prosperity fell by',
    )
  })

  test('of so few of its questions that a loss may hide in the others: a run that was cut off', async () => {
    const now = await run(8, 0.9)
    const before = await run(100, 0.9)
    const { stdout, stderr, exitCode } = await compare([now, '--baseline', before])
    expect(stderr).toBe(
      "error: gate not met: lark: answered 8 of the baseline's 100 questions, less than 80 %, so that a loss could not be seen\n",
    )
    expect(exitCode).toBe(3)
    expect(stdout).toMatch(/^! lark is held against the baseline on 8 of the baseline’s 100 questions, less than 80 %/m)
    const chinese = await compare([now, '--baseline', before, '--lang', 'zh'])
    expect(chinese.stdout).toMatch(/^! lark 与基线的比较只用了基线 100 个问题中的 8 个，不足 80%：/m)
  })

  test('of no question that is in the baseline: JUnit has a case that says so', async () => {
    const before = await run(20, 0.9, { first: 20 })
    const { stdout, stderr, exitCode } = await compare([await run(20, 0.9), '--baseline', before, '--format', 'junit'])
    expect(stderr).toBe(
      "error: gate not met: lark: answered 0 of the baseline's 20 questions, less than 80 %, so that a loss could not be seen\n",
    )
    expect(stdout).toMatch(/<testsuite [^>]*tests="13" failures="1" errors="0" skipped="12">/)
    expect(exitCode).toBe(3)
  })

  test('and JUnit has no green case for a value that could not be checked', async () => {
    const now = await run(20, 0.9, { answered: 15 })
    const { stdout, exitCode } = await compare([now, '--baseline', await run(20, 0.9), '--format', 'junit'])
    expect(exitCode).toBe(3)
    expect(stdout).toMatch(/<testsuite [^>]*tests="13" failures="1" errors="0" skipped="12">/)
    expect(stdout).toMatch(/no loss of justice against the baseline">\s*<skipped message="lark: answered 15 of the/)
  })
})

test('a baseline of which most questions are there passes, and how many are is told', async () => {
  const { stdout, exitCode } = await compare([await run(18, 0.9), '--baseline', await run(20, 0.9)])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('lark is held against the baseline on 18 of the baseline’s 20 questions.\n')
})

test('a baseline of another evaluator is refused, whatever may stand side by side', async () => {
  const before = await run(20, 0.9, { model: 'n@0123456789abcdef' })
  const { stdout, stderr, exitCode } = await compare([await run(20, 0.5), '--baseline', before, '--allow-mixed'])
  expect(stderr).toBe(
    'error: the baseline is scored by n@0123456789abcdef, what is compared by m@0123456789abcdef: expected one evaluator\n' +
      ' hint: score both with one evaluator: --model csv-small\n',
  )
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})

test('of several evaluators no hint leads to --allow-mixed, which a baseline refuses', async () => {
  const before = await run(20, 0.9, { model: 'n@0123456789abcdef' })
  const { stderr, exitCode } = await compare([await run(20, 0.5), '--baseline', before])
  expect(stderr).toMatch(
    /^error: scores of 2 evaluators, .*\n hint: score both with one evaluator: --model csv-small\n$/,
  )
  expect(exitCode).toBe(1)
})

test('a page names the baseline with its digest, and has the differences to it', async () => {
  const [now, before] = [await run(20, 0.9), await run(20, 0.8)]
  const { stdout } = await compare([now, '--baseline', before, '--html', '-'])
  expect(stdout).toMatch(new RegExp(`<dt[^>]*>Baseline</dt>.*<dd>${before} \\(sha256 [0-9a-f]{64}\\)</dd>`))
  expect(stdout).toContain('Differences of mean scores to the baseline')
  expect(stdout).toContain('lark − baseline')
})

describe('--fail-if', () => {
  test('does not pass an LLM that is set apart', async () => {
    const file = await run(100, 0.9, { answered: 5 })
    const { stderr, exitCode } = await compare([file, '--fail-if', 'justice<0.4'])
    expect(stderr).toBe('error: gate not met: lark: answered 5 of 100, too few to know "justice<0.4"\n')
    expect(exitCode).toBe(3)
  })

  test('shows on which side of the limit a number is', async () => {
    const file = await run(1, 0.39996)
    expect((await compare([file, '--fail-if', 'justice<0.4'])).stderr).toBe(
      'error: gate not met: lark: justice is 0.39996, which fails "justice<0.4"\n',
    )
  })
})
