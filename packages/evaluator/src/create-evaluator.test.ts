import type { Runtime } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { byValue, DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, expect, test } from 'vitest'
import { memoryFiles } from '../test/memory-files.ts'
import { createEvaluator, type EvaluatorOptions } from './create-evaluator.ts'

const runtime = createNodeRuntime({ workers: 2, devices: ['cpu'] })
afterAll(() => runtime.close())

async function evaluator(changes: Parameters<typeof tinyModel>[0] = {}, options: Partial<EvaluatorOptions> = {}) {
  return createEvaluator({ files: await memoryFiles(tinyModel(changes)), runtime, ...options })
}

const texts = ['诚信是做人的根本。', '国家富强，人民自由！', '', '法治', '爱国敬业友善和谐文明公平，人民做主。']

test('gives a probability for each value, the same each time', async () => {
  const tiny = await evaluator()
  const scores = await tiny.score('诚信是做人的根本。')
  expect(Object.keys(scores)).toEqual(VALUE_IDS)
  for (const id of VALUE_IDS) expect(scores[id]).toSatisfy((score: number) => score > 0 && score < 1)
  expect(await tiny.score('诚信是做人的根本。')).toEqual(scores)
  expect(await tiny.score('国家富强')).not.toEqual(scores)
  await tiny.close()
})

test('a record has tokens, share unseen, values present, model and device', async () => {
  const tiny = await evaluator({ thresholds: byValue((id) => (id === 'harmony' ? 0 : 1)) })
  const scored = await tiny.scoreText({ id: 'a', text: '诚信' })
  expect(scored).toEqual({
    id: 'a',
    scores: await tiny.score('诚信'),
    values: ['harmony'],
    tokens: 2,
    unseen: 0,
    model: `tiny@${tiny.digest.slice(0, 16)}`,
    device: 'cpu',
  })
  await tiny.close()
})

test('many texts come in their order with the scores that each has alone', async () => {
  const tiny = await evaluator({}, { concurrency: 3 })
  const many = Array.from({ length: 200 }, (_, index) => texts[index % texts.length]!)
  const progress: number[] = []
  const scored = await Array.fromAsync(tiny.scoreMany(many, { onProgress: (done) => progress.push(done.texts) }))
  expect(scored.map(({ id }) => id)).toEqual(many.map((_, index) => String(index + 1)))
  for (const [index, text] of texts.entries()) expect(scored[index]!.scores).toEqual(await tiny.score(text))
  expect(scored[195]!.scores).toEqual(scored[0]!.scores)
  expect(progress).toEqual(many.map((_, index) => index + 1))
  await tiny.close()
})

test('batches of several rows give what rows alone give, to rounding, with 32-bit weights', async () => {
  const single = await evaluator({}, { precision: 'fp32' })
  const batched = await evaluator({}, { precision: 'fp32', batch: { maxRows: 4, maxTokens: 64 } })
  const scored = await Array.fromAsync(batched.scoreMany(texts))
  for (const [index, text] of texts.entries()) {
    const alone = await single.score(text)
    for (const id of VALUE_IDS) expect(scored[index]!.scores[id]).toBeCloseTo(alone[id], 5)
  }
  await Promise.all([single.close(), batched.close()])
})

test('8-bit weights stay near 32-bit ones', async () => {
  const [int8, fp32] = [await evaluator(), await evaluator({}, { precision: 'fp32' })]
  const [a, b] = [await int8.score(texts[0]!), await fp32.score(texts[0]!)]
  for (const id of VALUE_IDS) expect(Math.abs(a[id] - b[id])).toBeLessThan(0.05)
  await Promise.all([int8.close(), fp32.close()])
})

test('dequantized weights stay near the 8-bit ones they come from, in batches too', async () => {
  const [int8, dequantized] = [await evaluator(), await evaluator({}, { precision: 'dequantized' })]
  const batched = await evaluator({}, { precision: 'dequantized', batch: { maxRows: 4, maxTokens: 64 } })
  const scored = await Array.fromAsync(batched.scoreMany(texts))
  for (const [index, text] of texts.entries()) {
    const [a, b] = [await int8.score(text), await dequantized.score(text)]
    for (const id of VALUE_IDS) {
      expect(Math.abs(a[id] - b[id])).toBeLessThan(0.05)
      expect(scored[index]!.scores[id]).toBeCloseTo(b[id], 5)
    }
  }
  await Promise.all([int8.close(), dequantized.close(), batched.close()])
})

test('permutes the labels of a model that has them in another order', async () => {
  const [ours, theirs] = [await evaluator(), await evaluator({ labelOrder: DATASET_ORDER })]
  const [a, b] = [await ours.score('法治'), await theirs.score('法治')]
  for (const [column, id] of DATASET_ORDER.entries()) expect(b[id]).toBe(a[VALUE_IDS[column]!])
  await Promise.all([ours.close(), theirs.close()])
})

test('a long text is read whole in windows, joined by the rule of the manifest', async () => {
  const sentence = '诚信是做人的根本。'
  const mean = await evaluator({ window: { maxTokens: 12, join: 'mean' } })
  const first = await evaluator({ window: { maxTokens: 12, join: 'first' } })
  const long = await mean.scoreText(sentence.repeat(8), { raw: true })
  expect(long).toMatchObject({ tokens: 72, unseen: 0 })
  // Each window is one sentence, so their mean is that of the sentence alone.
  const alone = await mean.scoreText(sentence, { raw: true })
  for (const id of VALUE_IDS) expect(long.rawScores![id]).toBeCloseTo(alone.rawScores![id], 6)
  expect(await first.scoreText(sentence.repeat(8))).toMatchObject({ tokens: 72, unseen: 1 - 10 / 72 })
  expect(await mean.scoreText(sentence.repeat(8), { maxWindows: 2 })).toMatchObject({ unseen: 1 - 18 / 72 })
  await Promise.all([mean.close(), first.close()])
})

test('raw scores stand beside the calibrated ones', async () => {
  const calibration = byValue(() => ({ slope: 1, intercept: 2 }))
  const [plain, calibrated] = [await evaluator(), await evaluator({ calibration })]
  const raw = (await calibrated.scoreText('法治', { raw: true })).rawScores!
  expect(raw).toEqual(await plain.score('法治'))
  expect((await calibrated.score('法治')).harmony).toBeGreaterThan(raw.harmony)
  await Promise.all([plain.close(), calibrated.close()])
})

test.each(['', '   \n\t　', '\u0000\u200b'])('a text of nothing to read is scored with a notice: %j', async (text) => {
  const tiny = await evaluator()
  const scored = await tiny.scoreText(text)
  expect(scored).toMatchObject({ tokens: 0, unseen: 0, notice: expect.stringContaining('nothing to read') })
  expect(Object.values(scored.scores).every(Number.isFinite)).toBe(true)
  await tiny.close()
})

test('lone surrogates do no harm', async () => {
  const tiny = await evaluator()
  expect(await tiny.score('诚\ud800信\udc00')).toEqual(await tiny.score('诚信'))
  await tiny.close()
})

test('stops with the reason of an aborted signal', async () => {
  const tiny = await evaluator()
  const controller = new AbortController()
  const stream = tiny.scoreMany(texts, { signal: controller.signal })
  await stream.next()
  controller.abort(new Error('enough'))
  await expect(stream.next()).rejects.toThrow('enough')
  await expect(tiny.score('法治', { signal: controller.signal })).rejects.toThrow('enough')
  await tiny.close()
})

test('a text whose signal aborts while its model runs has no scores', async () => {
  const controller = new AbortController()
  const aborting: Runtime = {
    ...runtime,
    async createSession(model, options) {
      const session = await runtime.createSession(model, options)
      return {
        ...session,
        async run(...parameters) {
          controller.abort(new Error('enough'))
          return session.run(...parameters)
        },
      }
    },
  }
  const tiny = await evaluator({}, { runtime: aborting })
  await expect(tiny.score('法治', { signal: controller.signal })).rejects.toThrow('enough')
  await tiny.close()
})

test('after close scoring is an error, and what was running has ended', async () => {
  const tiny = await evaluator()
  const stream = tiny.scoreMany(texts)
  const first = expect(stream.next()).rejects.toMatchObject({ code: 'evaluator/closed' })
  await tiny.close()
  await tiny.close()
  await first
  await expect(tiny.score('法治')).rejects.toMatchObject({ code: 'evaluator/closed' })
  expect(() => tiny.scoreMany([])).toThrow(expect.objectContaining({ code: 'evaluator/closed' }))
})

test.each([[{ id: 'a' }], [{ id: 3, text: 'x' }], [null], [7]])('names what is no text: %j', async (input) => {
  const tiny = await evaluator()
  await expect(Array.fromAsync(tiny.scoreMany(['法治', input as never]))).rejects.toMatchObject({
    code: 'evaluator/not-a-text',
    message: expect.stringContaining('text 2'),
  })
  await tiny.close()
})

test('shows of what is no text the two fields, whatever they are', async () => {
  const tiny = await evaluator()
  const cyclic: Record<string, unknown> = { id: 'a' }
  cyclic.text = cyclic
  await expect(tiny.scoreText(cyclic as never)).rejects.toMatchObject({
    code: 'evaluator/not-a-text',
    message: expect.stringMatching(/got \{ id: "a", text: an object \}$/),
  })
  await expect(tiny.scoreText({ id: 7n, text: '法治' } as never)).rejects.toMatchObject({
    code: 'evaluator/not-a-text',
    message: expect.stringMatching(/got \{ id: 7, text: "法治" \}$/),
  })
  await tiny.close()
})

test.each([
  [{ concurrency: 0 }, 'concurrency must be a whole number from 1, got 0'],
  [{ concurrency: Number.NaN }, 'concurrency must be a whole number from 1, got NaN'],
  [{ concurrency: Number.POSITIVE_INFINITY }, 'concurrency must be a whole number from 1, got Infinity'],
  [
    { batch: { maxRows: Number.NaN, maxTokens: 64 } },
    'batch.maxRows must be a whole number from 1 or Infinity, got NaN',
  ],
  [{ batch: { maxRows: 4, maxTokens: 0 } }, 'batch.maxTokens must be a whole number from 1 or Infinity, got 0'],
])('an option out of its range is refused and named: %o', async (options, problem) => {
  await expect(evaluator({}, options)).rejects.toMatchObject({
    code: 'evaluator/bad-option',
    message: `evaluator: ${problem}`,
  })
})

test.each([0, 1.5, -1, Number.NaN])('%d windows are refused, all of them are not', async (maxWindows) => {
  const tiny = await evaluator({ window: { maxTokens: 12, join: 'mean' } })
  const refused = {
    code: 'evaluator/bad-option',
    message: `evaluator: maxWindows must be a whole number from 1 or Infinity, got ${maxWindows}`,
  }
  await expect(tiny.scoreText('法治', { maxWindows })).rejects.toMatchObject(refused)
  await expect(tiny.score('法治', { maxWindows })).rejects.toMatchObject(refused)
  expect(() => tiny.scoreMany(['法治'], { maxWindows })).toThrow(expect.objectContaining(refused))
  const all = { maxWindows: Number.POSITIVE_INFINITY }
  expect(await tiny.scoreText('诚信是做人的根本。'.repeat(8), all)).toMatchObject({ unseen: 0 })
  await tiny.close()
})

test('refuses one string where many texts are meant', async () => {
  const tiny = await evaluator()
  expect(() => tiny.scoreMany('法治')).toThrow(expect.objectContaining({ code: 'evaluator/not-texts' }))
  await tiny.close()
})
