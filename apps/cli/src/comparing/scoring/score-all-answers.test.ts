import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { testPlace } from '../../../test/test-place.ts'

const place = testPlace()

describe('answers that come with scores', () => {
  const scores = (score: number) => Object.fromEntries(VALUE_IDS.map((id) => [id, score]))
  const scored = (llm: string, questionId: string, model: string, score: number) =>
    JSON.stringify({ llm, questionId, scores: scores(score), values: score > 0.5 ? ['justice'] : [], model })

  async function answersFile(name: string, lines: readonly string[]): Promise<string> {
    const file = join(await temporaryFolder(), name)
    await writeFile(file, `${lines.join('\n')}\n`)
    return file
  }

  const one = 'csv-small@0123456789abcdef'
  const two = 'csv-small@fedcba9876543210'
  const plain = (args: readonly string[]) => runValuecsv(['compare', ...args], { environment: place.environment })

  test('are taken as they are where no model is named', async () => {
    const file = await answersFile('answers.jsonl', [scored('lark', 'q1', one, 0.25), scored('lark', 'q2', one, 0.75)])
    const { comparison, model, device } = JSON.parse((await plain([file, '--format', 'json'])).stdout)
    expect({ model, device }).toEqual({ model: one, device: undefined })
    expect(comparison.llms[0].values.justice).toMatchObject({ score: { value: 0.5 }, share: { value: 0.5 } })
  })

  test('of models that differ only in their digests are refused, naming both and where', async () => {
    const first = await answersFile('first.jsonl', [scored('lark', 'q1', one, 0.25)])
    const second = await answersFile('second.jsonl', [scored('heron', 'q1', two, 0.75)])
    const { stdout, stderr, exitCode } = await plain([first, second])
    expect(stderr).toBe(
      `error: scores of 2 evaluators, expected one: ${one} (${first}); ${two} (${second})\n` +
        ' hint: score all with one model, or take them together with --allow-mixed\n',
    )
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    const allowed = JSON.parse((await plain([first, second, '--allow-mixed', '--format', 'json'])).stdout)
    expect(allowed.model).toBe(`${one} + ${two}`)
    expect(allowed.comparison.llms.map(({ llm }: { llm: string }) => llm)).toEqual(['lark', 'heron'])
  })

  test('of one LLM by two models are two LLMs where they are allowed', async () => {
    const file = await answersFile('answers.jsonl', [scored('lark', 'q1', one, 0.25), scored('lark', 'q2', two, 0.75)])
    const { comparison } = JSON.parse((await plain([file, '--allow-mixed', '--format', 'json'])).stdout)
    expect(comparison.llms.map(({ llm }: { llm: string }) => llm)).toEqual([`lark (${one})`, `lark (${two})`])
  })

  test('of one LLM by two models have beside them what the LLM did not answer in the same source', async () => {
    const refused = (questionId: string) => JSON.stringify({ llm: 'lark', questionId, status: 'refused' })
    const first = await answersFile('first.jsonl', [refused('q0'), scored('lark', 'q1', one, 0.25)])
    const second = await answersFile('second.jsonl', [scored('lark', 'q2', two, 0.75), refused('q3'), refused('q4')])
    const third = await answersFile('third.jsonl', [refused('q5')])
    const { comparison } = JSON.parse((await plain([first, second, third, '--allow-mixed', '--format', 'json'])).stdout)
    const counted = comparison.llms.map(({ llm, coverage }: { llm: string; coverage: object }) => ({ llm, coverage }))
    expect(counted).toMatchObject([
      { llm: `lark (${one})`, coverage: { asked: 3, answered: 1, refused: 2 } },
      { llm: `lark (${two})`, coverage: { asked: 3, answered: 1, refused: 2 } },
    ])
  })

  test('are refused beside answers that another model would score, before it does', async () => {
    const first = await answersFile('first.jsonl', [scored('lark', 'q1', one, 0.25)])
    const second = await answersFile('second.jsonl', [JSON.stringify({ llm: 'heron', questionId: 'q1', text: '公正' })])
    const { stderr } = await plain([first, second])
    expect(stderr).toMatch(
      /^error: scores of 2 evaluators, expected one: .*; csv-small@[0-9a-f]{16} \(.*, scored now\)\n/,
    )
  })

  test('are scored anew by a model that is named, which takes their texts', async () => {
    const line = { ...JSON.parse(scored('lark', 'q1', one, 0.25)), text: '公正' }
    const file = await answersFile('answers.jsonl', [JSON.stringify(line)])
    const { comparison, model } = JSON.parse((await plain([...place.modelFlags, file, '--format', 'json'])).stdout)
    expect(model).toMatch(/^tiny@/)
    expect(comparison.llms[0].values.justice.score.value).not.toBe(0.25)
    const without = await answersFile('answers.jsonl', [scored('lark', 'q1', one, 0.25)])
    const { stderr, exitCode } = await plain([...place.modelFlags, without])
    expect(stderr).toContain(`error: ${without}: the answer "lark/q1/default/1" has scores but no text to score anew\n`)
    expect(exitCode).toBe(1)
  })

  test('are no texts for a second model, and the hint says which option needs them', async () => {
    const file = await answersFile('answers.jsonl', [scored('lark', 'q1', one, 0.25)])
    const { stderr, exitCode } = await plain([file, '--second-model', place.model])
    expect(stderr).toBe(
      `error: ${file}: the answer "lark/q1/default/1" has scores but no text to score anew\n hint: --second-model needs the texts\n`,
    )
    expect(exitCode).toBe(1)
  })
})
