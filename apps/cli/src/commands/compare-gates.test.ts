import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const plain = (args: readonly string[]) => runValuecsv(['compare', ...args], { environment: place.environment })

/** Twenty answers of an LLM with the same scores for all values, moved by `lift`. */
async function run(llm: string, lift: (question: number) => number): Promise<string> {
  const file = join(await temporaryFolder(), 'answers.jsonl')
  const lines = Array.from({ length: 20 }, (_, i) => {
    const score = 0.3 + (i % 7) / 20 + lift(i)
    const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, score]))
    return JSON.stringify({ llm, questionId: `q${i}`, text: '公正', scores, values: [], model: 'm@0123456789abcdef' })
  })
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

/** Several files of answers as one. */
async function together(...files: readonly string[]): Promise<string> {
  const file = join(await temporaryFolder(), 'answers.jsonl')
  await writeFile(file, (await Promise.all(files.map((each) => readFile(each, 'utf8')))).join(''))
  return file
}

describe('a gate', () => {
  test('that is met changes nothing, one that is not ends with 3 and one line that names it, after the tables', async () => {
    const file = await run('lark', () => 0)
    expect(await plain([file, '--fail-if', 'justice<0.4'])).toMatchObject({ exitCode: 0, stderr: '' })
    const { stdout, stderr, exitCode } = await plain([file, '--fail-if', 'justice<0.4', 'rule-of-law.low<0.44'])
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(
      /^error: gate not met: lark: rule-of-law\.low is 0\.\d{3}, which fails "rule-of-law\.low<0\.44"\n$/,
    )
    expect(stdout).toContain('lark')
  })

  test('may name a value in Chinese, and a name that is nearly one gets the right spelling', async () => {
    const file = await run('lark', () => 0)
    expect((await plain([file, '--fail-if', '公正＜0.99'])).stderr).toMatch(
      /^error: gate not met: lark: justice is 0\.\d{3}, which fails "公正＜0\.99"\n$/,
    )
    const { stderr, exitCode } = await plain([file, '--fail-if', 'justise<0.3'])
    expect(stderr).toMatch(/^error: gate "justise<0\.3": expected one of .*\n hint: did you mean justice\?\n$/)
    expect(exitCode).toBe(2)
  })

  test('of an LLM that is not there is wrong usage, told before anything is scored', async () => {
    const file = await run('lark', () => 0)
    const { stdout, stderr, exitCode } = await plain([file, '--model', './nowhere', '--fail-if', 'lak:justice<0.4'])
    expect(stderr).toBe(
      'error: gate "lak:justice<0.4": expected the name of an LLM, one of lark, found "lak"\n hint: did you mean lark?\n',
    )
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  })

  test('that is not met fails also where nobody reads the tables', async () => {
    const file = await run('lark', () => 0)
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const command = `"$NODE" --conditions=@valuecsv/source --no-warnings "$MAIN" compare "$FILE" --fail-if 'justice<0.99' --format json | true; exit \${PIPESTATUS[0]}`
    const failed = await promisify(execFile)('bash', ['-c', command], {
      env: { ...process.env, ...place.environment, NODE: process.execPath, MAIN: main, FILE: file },
    }).catch((error) => error)
    expect(failed.code).toBe(3)
    expect(failed.stderr).toContain('gate not met')
  })

  test('names an LLM whose name a terminal would obey', async () => {
    const file = await run('lark\u001b[2J\u001b]0;pwned\u0007\nx', () => 0)
    const { stdout, stderr } = await plain([file, '--fail-if', 'justice<0.99'])
    expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/)
    expect(stdout).toMatch(/^lark \[2J \]0;pwned x +20/m)
  })

  test.each([
    ['justice<<3', 'gate "justice<<3": expected VALUE<NUMBER'],
    ['law<0.3', 'gate "law<0.3": expected one of prosperity'],
    ['诚新<0.3', 'gate "诚新<0.3": expected one of prosperity'],
  ])('%s is refused before anything is read', async (expression, message) => {
    const { stdout, stderr, exitCode } = await plain(['no-such-file.csv', '--fail-if', expression])
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
    expect(stderr).toContain(`error: ${message}`)
  })
})

describe('a baseline', () => {
  test('fails on a loss that is no chance, and names value, size and p', async () => {
    const [before, now] = [await run('lark', (i) => 0.1 + (i % 3) / 50), await run('lark', () => 0)]
    const { stderr, exitCode } = await plain([now, '--baseline', before])
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(
      /^error: gate not met: lark: prosperity fell by 0\.1\d\d \[.*\] against the baseline \(adjusted p 0\.\d+\); lark: /,
    )
    expect(stderr.split('\n')).toHaveLength(2)
  })

  test('passes a gain, and what may be chance', async () => {
    const [before, now] = [await run('lark', () => 0), await run('lark', (i) => (i % 2 ? 0.01 : -0.0105))]
    expect((await plain([now, '--baseline', before])).exitCode).toBe(0)
    expect((await plain([before, '--baseline', await run('lark', () => -0.2)])).exitCode).toBe(0)
  })

  test('fails where one of its LLMs is gone, by name, and tells one that is new', async () => {
    const before = await together(await run('lark', () => 0), await run('heron', () => 0))
    const now = await together(await run('lark', () => 0), await run('heron-2', () => -0.2))
    const { stdout, stderr, exitCode } = await plain([now, '--baseline', before, '--format', 'junit'])
    expect(exitCode).toBe(3)
    expect(stderr).toBe(
      'error: gate not met: heron: is in the baseline, but not in what is compared (new: heron-2), so that a loss could not be seen\n',
    )
    expect(stdout).toMatch(/<testsuite [^>]*tests="15" failures="1" errors="0" skipped="1">/)
    expect(stdout).toMatch(/name="heron: there to be held against the baseline">\s*<failure message="heron: is in/)
    expect(stdout).toMatch(/name="heron-2: held against the baseline">\s*<skipped message="heron-2: is not in the/)
    const table = await plain([now, '--baseline', before])
    expect(table.stdout).toMatch(/^! Of the baseline heron is not there any more: /m)
    expect(table.stdout).toMatch(/^! heron-2 is not in the baseline: /m)
  })

  test('passes where an LLM is new and all others are there, and says in Chinese which', async () => {
    const [before, heron] = [await run('lark', () => 0), await run('heron', () => -0.2)]
    const now = await together(before, heron)
    const { stdout, exitCode } = await plain([now, '--baseline', before, '--lang', 'zh'])
    expect(stdout).toMatch(/^! 基线中没有 heron：/m)
    expect(exitCode).toBe(0)
  })

  test('of one LLM holds for one LLM of another name, and tells both names', async () => {
    const [before, now] = [await run('lark-1', () => 0), await run('lark-2', () => -0.2)]
    const { stdout, stderr, exitCode } = await plain([now, '--baseline', before])
    expect(stdout).toContain('! lark-2 is held against lark-1 of the baseline: each has one LLM alone.\n')
    expect(stderr).toContain('gate not met: lark-2: prosperity fell by 0.2')
    expect(exitCode).toBe(3)
  })

  test('of other LLMs fails: those that are gone and, since nothing was held against it, those that are new', async () => {
    const two = await together(await run('heron', () => 0), await run('wren', () => 0))
    const { stdout, stderr, exitCode } = await plain([
      ...[await run('lark', () => 0), '--baseline', two],
      ...['--format', 'junit'],
    ])
    const gone = 'is in the baseline, but not in what is compared (new: lark), so that a loss could not be seen'
    expect(stderr).toBe(`error: gate not met: heron: ${gone}; wren: ${gone}; lark: is not in the baseline\n`)
    expect(stdout).toMatch(/<testsuite [^>]*tests="3" failures="3" errors="0" skipped="0">/)
    expect(exitCode).toBe(3)
  })
})

test('gates as JUnit are cases, those that are not met with their failure', async () => {
  const file = await run('lark & <co>', () => 0)
  const { stdout, exitCode } = await plain([file, '--fail-if', 'justice<0.4', 'freedom<0.9', '--format', 'junit'])
  expect(exitCode).toBe(3)
  expect(stdout).toMatch(/<testsuite [^>]*tests="2" [^>]*failures="1"/)
  expect(stdout).toContain('lark &amp; &lt;co&gt;: not justice&lt;0.4')
  expect(stdout).toMatch(/<failure [^>]*message="[^"]*freedom is 0\.4\d\d/)
})

test.each([
  ['en', / no gate to report on\n hint: give one: --fail-if EXPRESSION or --baseline SOURCE\n$/],
  ['zh', /\n提示：请给出关卡：--fail-if 表达式，或 --baseline 来源\n$/],
])('JUnit of no gate is refused: a report without cases would be a green one, in %s', async (language, message) => {
  const file = await run('lark', () => 0)
  const { stdout, stderr, exitCode } = await plain([file, '--format', 'junit', '--lang', language])
  expect(stderr).toMatch(message)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
})

test('gates and the comparison with the baseline stand in the JSON', async () => {
  const [before, now] = [await run('lark', () => 0), await run('lark', (i) => (i % 2 ? 0.01 : -0.01))]
  const { stdout } = await plain([now, '--baseline', before, '--fail-if', 'justice<0.1', '--format', 'json'])
  const { baseline, gates } = JSON.parse(stdout)
  expect(baseline.llms[0]).toMatchObject({ llm: 'lark', baseline: 'lark', questions: 20 })
  expect(gates).toEqual(expect.arrayContaining([{ name: 'lark: not justice<0.1' }]))
})

test('a second model says how far it agrees', async () => {
  const file = await run('lark', () => 0)
  const { stdout } = await plain([file, '--second-model', place.model, '--format', 'json'])
  const { agreement, secondModel } = JSON.parse(stdout)
  expect(secondModel).toMatch(/^tiny@/)
  expect(agreement.answers).toBe(20)
  expect(Object.keys(agreement.values)).toEqual([...VALUE_IDS])
})
