import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyNgramModel } from '@valuecsv/tiny-model'
import { describe, expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const data = process.env.VALUECSV_DATA

const labelled = Array.from({ length: 30 }, (_, index) => ({
  id: `text-${index}`,
  text: '国家富强人民公正法治爱敬业自由和谐文明'.slice(index % 12, (index % 12) + 2 + (index % 7)),
  // Friendliness is in no text, so its recall has no denominator.
  values: VALUE_IDS.filter((id, label) => id !== 'friendliness' && (index + label) % 3 === 0),
}))

async function labelledFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'labelled.jsonl')
  await writeFile(file, labelled.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return file
}

/** Another evaluator of the same name as the test's own. */
async function otherModel(): Promise<string> {
  const folder = join(await temporaryFolder(), 'other')
  await writeModelFolder(folder, tinyNgramModel())
  return folder
}

function evaluate(args: readonly string[], options: Parameters<typeof runValuecsv>[1] = {}) {
  return runValuecsv(['evaluate', '--device', 'cpu', ...args], {
    ...options,
    environment: { ...place.environment, ...options.environment },
  })
}

const evaluateJson = async (args: readonly string[], options: Parameters<typeof runValuecsv>[1] = {}) =>
  JSON.parse((await evaluate([...args, '--format', 'json'], options)).stdout)

test('one evaluator gets its figures over all values and of each, undefined ones as a dash, above the floors', async () => {
  const { stdout, exitCode } = await evaluate(['--model', place.model, '--data', await labelledFile()])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^tiny +[0-9a-f]{16} +cpu +\d+\.\d +\d\.\d +\d+\/12$/m)
  expect(stdout).toMatch(/^tiny +0\.\d{3} \[0\.\d{3}, 0\.\d{3}\] /m)
  expect(stdout).toMatch(/^Friendliness +Personal +0 .* – /m)
  expect(stdout).toMatch(/^prevalence \(floor\) +0\.\d{3} \[/m)
  expect(stdout).toMatch(/^all ones \(floor\) +0\.\d{3} \[.* 1\.000 \[1\.000, 1\.000\] /m)
  expect(stdout).toMatch(/^30 texts \(.*labelled\.jsonl\)\. In brackets: 95 % intervals/m)
})

test('all ones has the F1 that the shares give, prevalence their Brier score', async () => {
  const { evaluators } = await evaluateJson(['--model', place.model, '--data', await labelledFile()])
  const [, lite, prevalence, allOnes] = evaluators
  expect([lite, prevalence, allOnes].map(({ name, floor }) => ({ name, floor }))).toEqual(
    ['csv-lite', 'prevalence', 'all-ones'].map((name) => ({ name, floor: true })),
  )
  // What the evaluator was trained on can't be looked up here; of a floor nothing of that kind is asked.
  expect(evaluators.map(({ seen }: { seen?: string }) => seen)).toEqual(['unknown', undefined, undefined, undefined])
  expect(prevalence.sharesOf).toBe('tiny')
  const cells = labelled.length * VALUE_IDS.length
  const present = labelled.reduce((sum, { values }) => sum + values.length, 0)
  expect(allOnes.overall.microF1.value).toBeCloseTo((2 * present) / (present + cells))
  expect(allOnes.perValue.friendliness.f1).toEqual({ value: 0, low: 0, high: 0 })
  // The shares are those that the model's manifest says of its training part.
  const share = JSON.parse(await readFile(join(place.model, 'valuecsv.json'), 'utf8')).validation.justice.prior
  const rate = labelled.filter(({ values }) => values.includes('justice')).length / labelled.length
  expect(prevalence.perValue.justice.brierScore.value).toBeCloseTo(rate * (1 - share) ** 2 + (1 - rate) * share ** 2)
})

test('several evaluators stand side by side with their differences to the first; equal names are told apart', async () => {
  const models = ['--model', place.model, '--model', await otherModel(), '--no-floors']
  const file = await labelledFile()
  const { stdout } = await evaluate([...models, '--data', file])
  expect(stdout).toMatch(/^Difference: the evaluator minus tiny@[0-9a-f]{16}$/m)
  expect(stdout).toMatch(/^Each value: tiny@[0-9a-f]{16} minus tiny@[0-9a-f]{16}$/m)
  expect(stdout).toMatch(/^Justice +[+-]?0\.\d{3} \[.* \d+ +\d+ +([01]\.\d{4}|–)$/m)
  const { schemaVersion, kind, data: source, evaluators } = await evaluateJson([...models, '--data', file])
  expect({ schemaVersion, kind, source }).toEqual({ schemaVersion: 1, kind: 'evaluation', source: file })
  const [first, second, ...others] = evaluators
  expect(others).toEqual([])
  expect(first).toMatchObject({ device: 'cpu', texts: 30, floor: false, perValue: { friendliness: { support: 0 } } })
  expect(first.perValue.friendliness.recall).toEqual({})
  expect(first.difference).toBeUndefined()
  expect(second.difference.overall.mAP.value).toBeCloseTo(second.overall.mAP.value - first.overall.mAP.value)
  const { onlyThis, onlyFirst } = second.difference.perValue.justice.mcnemar
  expect((onlyThis - onlyFirst) / 30).toBeCloseTo(second.difference.perValue.justice.accuracy.value)
})

test('csv-lite is no floor where it is among the evaluators', async () => {
  const { evaluators } = await evaluateJson(['--model', 'csv-lite', '--data', await labelledFile()])
  expect(evaluators.map(({ name, floor }: { name: string; floor: boolean }) => [name, floor])).toEqual([
    ['csv-lite', false],
    ['prevalence', true],
    ['all-ones', true],
  ])
})

test('an evaluator beside itself differs in nothing', async () => {
  const args = ['--model', place.model, place.model, '--no-floors', '--data', await labelledFile()]
  const { evaluators } = await evaluateJson(args)
  expect(evaluators[1].name).toBe(`${evaluators[0].name} (2)`)
  expect(evaluators[1].overall).toEqual(evaluators[0].overall)
  expect(evaluators[1].difference.overall.microF1).toEqual({ value: 0, low: 0, high: 0 })
  expect(evaluators[1].difference.perValue.justice.mcnemar).toEqual({ onlyThis: 0, onlyFirst: 0 })
})

test('how fast is told where texts were scored, and not where scores came from the cache', async () => {
  const args = ['--model', place.model, '--no-floors', '--data', await labelledFile()]
  const options = { environment: { XDG_CACHE_HOME: await temporaryFolder() } }
  expect((await evaluateJson(args, options)).evaluators[0].textsPerSecond).toBeGreaterThan(0)
  expect((await evaluateJson(args, options)).evaluators[0].textsPerSecond).toBeUndefined()
  expect((await evaluateJson([...args, '--no-cache'], options)).evaluators[0].textsPerSecond).toBeGreaterThan(0)
})

test.each([
  ['a model that is not there', ['--model', 'missing']],
  ['an HTML file that cannot be written', ['--html', 'missing/report.html']],
])('%s is told before anything is scored', async (_, wrong) => {
  const cache = await temporaryFolder()
  const args = ['--model', place.model, ...wrong, '--data', await labelledFile()]
  const { stdout, stderr, exitCode } = await evaluate(args, { environment: { XDG_CACHE_HOME: cache } })
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr).toContain('missing')
  expect(await readdir(cache)).toEqual([])
})

test('CSV has a row an evaluator and figure; JSON Lines an evaluator a line', async () => {
  const args = ['--model', place.model, await otherModel(), '--data', await labelledFile()]
  const csv = (await evaluate([...args, '--format', 'csv'])).stdout.trimEnd().split('\r\n')
  expect(csv[0]).toBe(
    'evaluator,model,value,metric,estimate,estimate_low,estimate_high,difference,difference_low,difference_high,p,p_holm,floor,seen,texts,support',
  )
  // Ten figures over all values and nine of each, of two models and three floors.
  expect(csv).toHaveLength(1 + 5 * (10 + 12 * 9))
  expect(csv[1]).toMatch(/,,0,unknown,30,$/)
  expect(csv.at(-1)).toMatch(/^all-ones,,friendliness,.*,1,,30,0$/)
  const lines = (await evaluate([...args, '--format', 'jsonl'])).stdout.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).floor)).toEqual([false, false, true, true, true])
})

test('--html writes one file that needs nothing else, with all tables and a diagram a model', async () => {
  const file = join(await temporaryFolder(), 'evaluators.html')
  const args = ['--model', place.model, '--data', await labelledFile(), '--html', file]
  const { stdout } = await evaluate(args)
  expect(stdout).toContain('All values')
  const html = await readFile(file, 'utf8')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(html).toContain('<th scope="row">all ones (floor)</th>')
  expect(html.match(/<svg /g)).toHaveLength(2)
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  expect((await evaluate([...args.slice(0, -1), '-'])).stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
})

describe('scores that are on disk', () => {
  async function scored(model: string, truth: string): Promise<string> {
    const file = join(await temporaryFolder(), 'scores.jsonl')
    await runValuecsv(['score', truth, '--model', model, '--device', 'cpu', '--out', file])
    return file
  }

  test('metrics and evaluate --scores give the figures of the evaluator that made them', async () => {
    const truth = await labelledFile()
    const scores = await scored(place.model, truth)
    const measured = JSON.parse(
      (await runValuecsv(['metrics', '--truth', truth, '--scores', scores, '--format', 'json'])).stdout,
    )
    expect(measured.kind).toBe('metrics')
    const args = ['--model', place.model, '--scores', scores, '--no-floors', '--data', truth]
    const { evaluators } = await evaluateJson(args)
    expect(evaluators[1].model).toBe(evaluators[0].model)
    for (const key of ['overall', 'perValue', 'reliability']) {
      expect(measured.evaluators[0][key]).toEqual(evaluators[0][key])
      expect(evaluators[1][key]).toEqual(evaluators[0][key])
    }
  })

  test('scores of different models in one file are refused, naming each and where, unless they are allowed', async () => {
    const truth = await labelledFile()
    const [own, other] = await Promise.all([place.model, await otherModel()].map((model) => scored(model, truth)))
    const lines = async (file: string) => (await readFile(file, 'utf8')).split('\n')
    const mixed = [...(await lines(own!)).slice(0, 20), ...(await lines(other!)).slice(20)]
    await writeFile(own!, mixed.join('\n'))
    for (const args of [
      ['metrics', '--truth', truth, '--scores', own!],
      ['evaluate', '--model', place.model, '--device', 'cpu', '--data', truth, '--scores', own!],
    ]) {
      const { stdout, stderr, exitCode } = await runValuecsv(args, { environment: place.environment })
      expect(stderr).toMatch(
        /^error: scores of 2 evaluators, expected one: (tiny@[0-9a-f]{16} \(.*\)(; )?){2}\n hint: .*\n$/,
      )
      expect(stderr).toContain(`(${own}, text "text-0"); tiny@`)
      expect(stderr).toContain(`(${own}, text "text-20")`)
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    }
    const allowed = await runValuecsv(['metrics', '--truth', truth, '--scores', own!, '--allow-mixed'])
    expect(allowed.exitCode).toBe(0)
    expect(allowed.stdout).toMatch(/tiny@[0-9a-f]{16} \+ tiny@[0-9a-f]{16}/)
  })
})

test('a split of a file is wrong usage', async () => {
  const args = ['--model', place.model, '--data', await labelledFile(), '--part', 'test']
  const { stderr, exitCode } = await evaluate(args)
  expect(stderr).toContain('error: --split and --part belong to ValueCSV5000; a file is used as a whole\n')
  expect(exitCode).toBe(2)
})

test.skipIf(!data && !process.env.CI)('the clean test part of ValueCSV5000 has 1,031 texts', async () => {
  const args = ['--model', place.model, '--offline']
  expect(await evaluateJson(args, { environment: { VALUECSV_DATA: data! } })).toMatchObject({
    data: 'ValueCSV5000',
    split: 'clean',
    part: 'test',
    evaluators: [{ texts: 1031 }, { name: 'csv-lite' }, { name: 'prevalence' }, { name: 'all-ones' }],
  })
})
