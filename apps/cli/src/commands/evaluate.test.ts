import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const data = process.env.VALUECSV_DATA

const labelled = Array.from({ length: 30 }, (_, index) => ({
  id: `text-${index}`,
  text: '国家富强人民公正法治爱敬业自由和谐文明'.slice(index % 12, 4 + (index % 14)),
  // Friendliness is in no text, so its recall has no denominator.
  values: VALUE_IDS.filter((id, label) => id !== 'friendliness' && (index + label) % 3 === 0),
}))

async function labelledFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'labelled.jsonl')
  await writeFile(file, labelled.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return file
}

function evaluate(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runValuecsv(['evaluate', '--device', 'cpu', ...args], {
    environment: { ...place.environment, ...environment },
  })
}

test('one evaluator gets its overall figures and four figures a value, undefined ones as a dash', async () => {
  const { stdout, exitCode } = await evaluate(['--model', place.model, '--data', await labelledFile()])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^Micro-F1 +0\.\d{3} \[0\.\d{3}, 0\.\d{3}\]$/m)
  expect(stdout).toMatch(/^Friendliness +Personal +0 .* – .* –$/m)
  expect(stdout).toContain('30 texts.')
})

test('several evaluators stand side by side, and JSON has all figures of each', async () => {
  const file = await labelledFile()
  const args = ['--model', place.model, place.model, '--data', file]
  const { stdout } = await evaluate(args)
  expect(stdout.split('\n')[0]).toMatch(/^Metric +tiny@[0-9a-f]{16} +tiny@[0-9a-f]{16}$/)
  const {
    schemaVersion,
    kind,
    data: source,
    evaluators,
  } = JSON.parse((await evaluate([...args, '--format', 'json'])).stdout)
  expect({ schemaVersion, kind, source }).toEqual({ schemaVersion: 1, kind: 'evaluation', source: file })
  expect(evaluators[0]).toMatchObject({ device: 'cpu', texts: 30, perValue: { friendliness: { support: 0 } } })
  expect(evaluators[0].perValue.friendliness.recall).toEqual({})
  expect(evaluators[1]).toEqual(evaluators[0])
})

test('metrics on scores that were written give the figures of evaluate', async () => {
  const truth = await labelledFile()
  const scores = join(await temporaryFolder(), 'scores.jsonl')
  await runValuecsv(['score', truth, ...place.modelFlags, '--out', scores])
  const measured = JSON.parse(
    (await runValuecsv(['metrics', '--truth', truth, '--scores', scores, '--format', 'json'])).stdout,
  )
  const evaluated = JSON.parse((await evaluate(['--model', place.model, '--data', truth, '--format', 'json'])).stdout)
  expect(measured.kind).toBe('metrics')
  expect(measured.overall).toEqual(evaluated.evaluators[0].overall)
  expect(measured.perValue).toEqual(evaluated.evaluators[0].perValue)
})

test('a split of a file is wrong usage', async () => {
  const { stderr, exitCode } = await evaluate([
    '--model',
    place.model,
    '--data',
    await labelledFile(),
    '--part',
    'test',
  ])
  expect(stderr).toContain('error: --split and --part belong to ValueCSV5000; a file is used as a whole\n')
  expect(exitCode).toBe(2)
})

test.skipIf(!data && !process.env.CI)('the clean test part of ValueCSV5000 has 1,031 texts', async () => {
  const args = ['--model', place.model, '--offline', '--format', 'json']
  const { stdout } = await evaluate(args, { VALUECSV_DATA: data! })
  expect(JSON.parse(stdout)).toMatchObject({
    data: 'ValueCSV5000',
    split: 'clean',
    part: 'test',
    evaluators: [{ texts: 1031 }],
  })
})
