import type { Notice } from '@valuecsv/errors'
import { decodeNgramModel, scoreNgrams } from '@valuecsv/ngrams'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { byValue, DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyBinarySet, tinyBlend, tinyModel, tinyNgramModel } from '@valuecsv/tiny-model'
import { afterAll, expect, test } from 'vitest'
import { memoryFiles } from '../test/memory-files.ts'
import { createEvaluator, type EvaluatorOptions } from './create-evaluator.ts'
import { SUBSPACE_FILE } from './files/load-subspace.ts'
import type { ModelFolderContent } from './node/write-model-folder.ts'
import { encodeSubspace } from './off-distribution/subspace.ts'

const runtime = createNodeRuntime({ workers: 2, devices: ['cpu'] })
afterAll(() => runtime.close())

async function evaluator(content: ModelFolderContent, options: Partial<EvaluatorOptions> = {}) {
  return createEvaluator({ files: await memoryFiles(content), runtime, ...options })
}

async function featuresOf(content: ModelFolderContent, text: string) {
  const opened = await evaluator(content)
  const { features } = await opened.scoreText(text, { features: true })
  await opened.close()
  return features!
}

const texts = [
  '诚信是做人的根本。',
  '国家富强，人民自由！',
  '',
  '法治',
  '爱国敬业友善和谐文明公平，人民做主。'.repeat(4),
]
const kinds = { encoder: tinyModel, ngram: tinyNgramModel, blend: tinyBlend, 'binary-set': tinyBinarySet }
const names = Object.keys(kinds) as (keyof typeof kinds)[]

test.each(names)('%s: many texts have the scores that each has alone', async (kind) => {
  const tiny = await evaluator(kinds[kind](), { concurrency: 3 })
  expect(tiny.manifest.kind).toBe(kind)
  const many = Array.from({ length: 40 }, (_, index) => texts[index % texts.length]!)
  const scored = await Array.fromAsync(tiny.scoreMany(many))
  for (const [index, text] of many.entries()) expect(scored[index]!.scores).toEqual(await tiny.score(text))
  expect(new Set(scored.map(({ scores }) => scores.harmony)).size).toBe(texts.length)
  expect(scored.slice(0, 5).map(({ unseen }) => unseen)).toEqual([0, 0, 0, 0, 0])
  await tiny.close()
  await expect(tiny.score('法治')).rejects.toMatchObject({ code: 'evaluator/closed' })
})

test.each(names)('%s: raw scores are the sigmoids of the logits, before calibration', async (kind) => {
  const tiny = await evaluator(kinds[kind]({ calibration: byValue(() => ({ slope: 1, intercept: 2 })) }))
  const scored = await tiny.scoreText('诚信', { raw: true, features: true })
  VALUE_IDS.forEach((id, index) => {
    const logit = scored.features!.logits[index]!
    expect(scored.rawScores![id]).toBeCloseTo(1 / (1 + Math.exp(-logit)), 6)
    expect(scored.scores[id]).toBeCloseTo(1 / (1 + Math.exp(-logit - 2)), 6)
  })
  await tiny.close()
})

test.each([
  ['encoder', 1],
  ['blend', 1],
  ['binary-set', 12],
  ['ngram', 0],
] as const)('%s: gives the vectors of its encoders, %d, and none unasked', async (kind, vectors) => {
  const { pooled } = await featuresOf(kinds[kind](), '诚信')
  expect(pooled.map(({ length }) => length)).toEqual(Array(vectors).fill(16))
  expect(new Set(pooled.map((vector) => vector[0])).size).toBe(vectors)
  const tiny = await evaluator(kinds[kind]())
  expect(await tiny.scoreText('诚信')).not.toHaveProperty('features')
  await tiny.close()
})

test('the vector of a long text is the mean of its windows, weighted by tokens', async () => {
  const window = { maxTokens: 12, join: 'max' as const }
  const [long, first, last] = await Promise.all(
    ['诚信是做人的根本。富强自由。', '诚信是做人的根本。', '富强自由。'].map((text) =>
      featuresOf(tinyModel({ window }), text),
    ),
  )
  long!.pooled[0]!.forEach((number, index) => {
    expect(number).toBeCloseTo((9 * first!.pooled[0]![index]! + 5 * last!.pooled[0]![index]!) / 14, 6)
  })
})

test('a member of a set gives the logit of its value alone', async () => {
  const set = tinyBinarySet()
  const { members } = set.manifest
  const swapped = { ...members, harmony: members.freedom, freedom: members.harmony }
  const [ours, theirs] = await Promise.all([
    featuresOf(set, '诚信'),
    featuresOf({ ...set, manifest: { ...set.manifest, members: swapped } }, '诚信'),
  ])
  const expected = VALUE_IDS.map((id) => {
    const from = id === 'harmony' ? 'freedom' : id === 'freedom' ? 'harmony' : id
    return ours.logits[VALUE_IDS.indexOf(from)]!
  })
  expect([...theirs.logits]).toEqual(expected)
  expect(new Set(expected).size).toBe(12)
})

test('a blend adds the logits of its parts by the weights of each value, whatever the order of labels', async () => {
  const blend = byValue((_, index) => ({ encoder: 1 - index / 10, ngrams: index / 4 }))
  for (const labelOrder of [VALUE_IDS, DATASET_ORDER]) {
    for (const text of texts) {
      const joined = await featuresOf(tinyBlend({ blend, labelOrder }), text)
      const encoder = await featuresOf(tinyModel({ labelOrder }), text)
      const ngrams = await featuresOf(tinyNgramModel({ labelOrder }), text)
      VALUE_IDS.forEach((id, index) => {
        const sum = blend[id].encoder * encoder.logits[index]! + blend[id].ngrams * ngrams.logits[index]!
        expect(joined.logits[index]).toBeCloseTo(sum, 5)
      })
    }
  }
})

test('n-grams need no runtime, see the whole text, and count its characters', async () => {
  const content = tinyNgramModel({ labelOrder: DATASET_ORDER })
  const tiny = await createEvaluator({ files: await memoryFiles(content) })
  const text = '  诚信是 做人的根本𠮷\n'.repeat(300)
  const scored = await tiny.scoreText(text, { features: true, maxWindows: 1 })
  expect(scored).toMatchObject({ tokens: 300 * 11 - 1, unseen: 0, device: 'cpu' })
  const logits = scoreNgrams(decodeNgramModel(content.files['ngrams.bin'] as Uint8Array), text)
  DATASET_ORDER.forEach((id, label) => {
    expect(scored.features!.logits[VALUE_IDS.indexOf(id)]).toBe(logits[label])
  })
  expect(await tiny.scoreText(' \n')).toMatchObject({ tokens: 0, notice: expect.stringContaining('nothing to read') })
  await tiny.close()
})

test('n-grams run on the processor and say so where another device was named', async () => {
  const notices: Notice[] = []
  const onNotice = (notice: Notice) => notices.push(notice)
  const files = await memoryFiles(tinyNgramModel({ name: 'a\u001b[2J' }))
  expect((await createEvaluator({ files, device: 'cuda', onNotice })).device).toBe('cpu')
  await createEvaluator({ files, device: 'auto', onNotice })
  const message = expect.stringMatching(/^"a\\u001b\[2J" is made of n-grams, which have no use for cuda/)
  expect(notices).toEqual([{ code: 'evaluator/device-unused', message }])
})

test.each(['encoder', 'blend', 'binary-set'] as const)('%s: without a runtime says what is missing', async (kind) => {
  await expect(createEvaluator({ files: await memoryFiles(kinds[kind]()) })).rejects.toMatchObject({
    code: 'evaluator/runtime-missing',
    hint: expect.stringContaining('createNodeRuntime'),
  })
})

test('in a blend n-grams see what the encoder does not', async () => {
  const window = { maxTokens: 12, join: 'first' as const }
  const long = '诚信是做人的根本。'.repeat(3)
  const content = tinyBlend({ window, blend: byValue(() => ({ encoder: 0, ngrams: 1 })) })
  const tiny = await evaluator(content)
  expect(await tiny.scoreText(long)).toMatchObject({ tokens: 27, unseen: 1 - 10 / 27 })
  const { logits } = await featuresOf(tinyNgramModel(), long)
  expect((await tiny.scoreText(long, { features: true })).features!.logits).toEqual(logits)
  await tiny.close()
})

test('members of several logits are refused by their file', async () => {
  const set = tinyBinarySet()
  const graph = tinyModel().files['onnx/model_quantized.onnx']!
  const files = { ...set.files, 'members/freedom/onnx/model_quantized.onnx': graph }
  await expect(evaluator({ ...set, files })).rejects.toMatchObject({
    code: 'evaluator/wrong-model',
    message: expect.stringMatching(/members\/freedom\/onnx\/model_quantized\.onnx: .*expected 1 a row, got 12/),
  })
})

test('a member that the manifest does not list is named', async () => {
  const { manifest, files } = tinyBinarySet()
  const { 'members/equality/onnx/model_quantized.onnx': _, ...rest } = files
  await expect(evaluator({ manifest, files: rest })).rejects.toMatchObject({
    code: 'evaluator/file-not-listed',
    message: expect.stringContaining('members/equality/onnx/model_quantized.onnx'),
  })
})

test.each(['encoder', 'binary-set'] as const)('%s: 32-bit weights are read where they are asked for', async (kind) => {
  const [int8, fp32] = [await evaluator(kinds[kind]()), await evaluator(kinds[kind](), { precision: 'fp32' })]
  const [a, b] = [await int8.score('诚信'), await fp32.score('诚信')]
  expect(a).not.toEqual(b)
  for (const id of VALUE_IDS) expect(Math.abs(a[id] - b[id])).toBeLessThan(0.05)
  await Promise.all([int8.close(), fp32.close()])
})

test('n-grams of another number of labels than the manifest has are refused', async () => {
  const { manifest, files } = tinyNgramModel()
  const other = tinyNgramModel({ labelOrder: VALUE_IDS.slice(1) }).files['ngrams.bin']!
  await expect(evaluator({ manifest, files: { ...files, 'ngrams.bin': other } })).rejects.toMatchObject({
    code: 'evaluator/labels-not-the-twelve',
    message: expect.stringContaining('ngrams.bin: expected 12 labels as in the manifest, got 11'),
  })
})

test('a text that lies beyond a limit says by which signal, one within says none, a model without limits nothing', async () => {
  const features = await featuresOf(tinyBlend(), '诚信')
  const directions = [Float32Array.from({ length: 16 }, (_, index) => (index === 0 ? 1 : 0))]
  const file = encodeSubspace({ mean: features.pooled[0]!, directions })
  const offDistribution = { limits: { distance: 0.01, rarity: 1000, length: 2 }, within: 0.99, auroc: {} }
  const { files, manifest } = tinyBlend({ offDistribution })
  const tiny = await evaluator({ manifest, files: { ...files, [SUBSPACE_FILE]: file } })
  expect((await tiny.scoreText('诚信')).offDistribution).toEqual([])
  expect((await tiny.scoreText('国')).offDistribution).toEqual(['distance', 'length'])
  await tiny.close()
  const plain = await evaluator(tinyBlend())
  expect(await plain.scoreText('国')).not.toHaveProperty('offDistribution')
  await plain.close()
})

test("a model that was measured and got no limit can't tell, which is not the same as none beyond a limit", async () => {
  const offDistribution = { limits: {}, within: 0.99, auroc: {} }
  const tiny = await evaluator(tinyNgramModel({ offDistribution }))
  expect(await tiny.scoreText('function main() {}')).not.toHaveProperty('offDistribution')
  await tiny.close()
})

test('n-grams do not count what nobody sees, neither for the scores nor for the length', async () => {
  const offDistribution = { limits: { length: 3 }, within: 0.99, auroc: {} }
  const tiny = await evaluator(tinyNgramModel({ offDistribution }))
  const { id: _, ...plain } = await tiny.scoreText('法治')
  expect(await tiny.scoreText('\ufeff法\u200b\u200b治\u00ad')).toMatchObject(plain)
  expect(plain).toMatchObject({ tokens: 2, offDistribution: ['length'] })
  const { scores, notice } = await tiny.scoreText('\u200b\u0000\ue000')
  expect(notice).toContain('nothing to read')
  expect(scores).toEqual(await tiny.score(''))
  await tiny.close()
})

test('n-grams tell rare texts by their rarity', async () => {
  const offDistribution = { limits: { rarity: -1 }, within: 0.99, auroc: {} }
  const tiny = await evaluator(tinyNgramModel({ offDistribution }))
  expect((await tiny.scoreText('诚信是做人的根本')).offDistribution).toEqual(['rarity'])
  expect((await tiny.scoreText('')).offDistribution).toEqual([])
  await tiny.close()
})
