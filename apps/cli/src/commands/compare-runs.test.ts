import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const compare = (args: readonly string[]) =>
  runValuecsv(['compare', ...place.modelFlags, ...args], { environment: place.environment })

/** A run folder that was to ask two LLMs ten questions, with so many answers of each. */
async function runFolder(asked: Readonly<Record<string, number>>): Promise<string> {
  const folder = join(await temporaryFolder(), 'my-run')
  await mkdir(folder)
  const questions = Array.from({ length: 10 }, (_, i) => {
    const text = `第${i}个问题？`
    return { id: `q${i}`, text, prompts: [{ id: 'default', text }], similarTo: [] }
  })
  const llms = Object.keys(asked).map((name) => ({ name, provider: 'ollama', model: name }))
  const run = {
    ...{ schemaVersion: 1, createdAt: '2026-01-02T03:04:05.000Z', questionsDigest: '', questions, llms },
    ...{ parameters: { maxOutputTokens: 100, samples: 1, seed: 0 }, versions: {} },
  }
  await writeFile(join(folder, 'run.json'), JSON.stringify(run))
  const answers = Object.entries(asked).flatMap(([llm, count]) =>
    questions
      .slice(0, count)
      .map(({ id }) => ({ llm, questionId: id, status: 'answered', text: `公正与法治，${id} ${llm}。` })),
  )
  await writeFile(join(folder, 'answers.jsonl'), answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
  return folder
}

test('a run that was stopped is told, and its LLM costs the ranks of the others nothing', async () => {
  const folder = await runFolder({ lark: 3, heron: 10, wren: 10, rook: 0 })
  const { comparison, findings } = JSON.parse((await compare([folder, '--format', 'json'])).stdout)
  expect(findings).toMatchObject([
    { code: 'stopped-run', message: { en: 'lark: 3 of 10 questions asked: the run was stopped' } },
    { code: 'stopped-run', message: { zh: 'rook：10 个问题只问了 0 个：提问中途停止' } },
  ])
  const apart = comparison.llms.map(({ isSetApart }: { isSetApart: boolean }) => isSetApart)
  expect(apart).toEqual([true, false, false, true])
  expect(comparison.standings.questions).toBe(10)
  const { stdout, stderr, exitCode } = await compare([folder, '--fail-if', 'lark:justice>0.9999'])
  expect(stdout).toContain(`! ${folder}: lark: 3 of 10 questions asked: the run was stopped\n`)
  expect(stderr).toContain(
    'gate not met: lark: answered 3 of the 10 questions that it was to be asked, too few to know "lark:justice>0.9999"\n',
  )
  expect(exitCode).toBe(3)
})

describe('an LLM of a run without any answer, as where its key was wrong', () => {
  test('is told as set apart, and passes no gate', async () => {
    const folder = await runFolder({ lark: 10, heron: 0 })
    const { stdout, stderr, exitCode } = await compare([folder, '--fail-if', 'justice>0.9999'])
    expect(stdout).toMatch(/^heron \(set apart\) +0 +0 /m)
    expect(stdout).toContain(
      '! heron answered 0 of the 10 questions that it was to be asked, less than 80 %: set apart',
    )
    const failure = 'heron: answered 0 of the 10 questions that it was to be asked, too few to know'
    expect(stderr).toBe(`error: gate not met: ${failure} "justice>0.9999"\n`)
    expect(exitCode).toBe(3)
    const named = await compare([folder, '--fail-if', 'heron:justice>0.9999', '--format', 'junit'])
    expect(named.stdout).toMatch(/<testsuite [^>]*tests="1" failures="1"/)
    expect(named.stderr).toContain(`gate not met: ${failure} "heron:justice>0.9999"\n`)
    expect(named.exitCode).toBe(3)
  })

  test('is another one than that of a run beside it that was asked the same', async () => {
    const folders = [await runFolder({ lark: 10, heron: 0 }), await runFolder({ heron: 10 })]
    const { stderr, exitCode } = await compare([...folders, '--fail-if', 'justice>0.9999'])
    expect(stderr).toBe(
      `error: gate not met: heron (${folders[0]}): answered 0 of the 10 questions that it was to be asked, too few to know "justice>0.9999"\n`,
    )
    expect(exitCode).toBe(3)
  })

  test('cannot be held against the baseline', async () => {
    const [now, before] = [await runFolder({ lark: 10, heron: 0 }), await runFolder({ lark: 10, heron: 10 })]
    const { stderr, exitCode } = await compare([now, '--baseline', before])
    expect(stderr).toContain("heron: answered 0 of the baseline's 10 questions, less than 80 %")
    expect(exitCode).toBe(3)
  })
})

test('a baseline that was stopped is told, and its LLM cannot be held against it, nor one that it never reached', async () => {
  const [now, before] = [
    await runFolder({ lark: 10, heron: 10, wren: 10 }),
    await runFolder({ lark: 10, heron: 3, wren: 0 }),
  ]
  const { stdout, stderr, exitCode } = await compare([now, '--baseline', before])
  expect(stdout).toContain(`! ${before}: heron: 3 of 10 questions asked: the run was stopped`)
  expect(stderr).toContain('heron: answered less than 80 % of what it was asked, now or in the baseline (3 questions')
  expect(stderr).toContain('wren: answered less than 80 % of what it was asked, now or in the baseline (0 questions')
  expect(stderr).not.toContain('lark: answered')
  expect(exitCode).toBe(3)
})

test('a run that was asked to the end is not told', async () => {
  const folder = await runFolder({ lark: 10, heron: 10 })
  expect(JSON.parse((await compare([folder, '--format', 'json'])).stdout).findings).toEqual([])
})

test('what openings bring is that of the answers that are compared, whatever the baseline has', async () => {
  const unique = (i: number) =>
    String.fromCodePoint(...Array.from({ length: 40 }, (_, j) => 0x4e00 + ((i * 977 + j * j * 31) % 20_000)))
  const answersFile = async (count: number, textOf: (i: number) => string) => {
    const file = join(await temporaryFolder(), 'answers.jsonl')
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify({ llm: 'lark', questionId: `q${i}`, text: textOf(i) }),
    )
    await writeFile(file, lines.join('\n'))
    return file
  }
  const now = await answersFile(20, (i) => `${i % 2 ? '人民日报评论。' : ''}${unique(i)}`)
  const before = await answersFile(60, (i) => unique(100 + i))
  const confounds = async (...more: readonly string[]) =>
    JSON.parse((await compare([now, '--format', 'json', ...more])).stdout).comparison.confounds
  const alone = await confounds()
  expect(alone.llms[0].scores.justice.withoutOpening.value).toBeGreaterThan(0)
  expect(await confounds('--baseline', before)).toEqual(alone)
})
