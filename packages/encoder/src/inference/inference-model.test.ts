import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goldenBert, goldenTensors } from '@valuecsv/contracts/golden-bert'
import type { Tensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { afterAll, expect, test } from 'vitest'
import { bertParameters, HEADS, type Head, inferenceModel, inferenceModelFiles, parseBertConfig } from '../index.ts'

const goldenConfig = parseBertConfig(goldenBert.config)
const runtime = createNodeRuntime({ workers: 0 })
afterAll(() => runtime.close())

function parameters(head: Head) {
  return bertParameters(goldenTensors(), goldenConfig, { head, labels: 12, random: () => 0.5 })
}

/** The three texts of the goldens in one padded batch, or one of them alone. */
function feeds(texts: readonly (readonly number[])[]): Record<string, Tensor> {
  const length = Math.max(...texts.map((text) => text.length))
  const dims = [texts.length, length]
  const pad = (row: readonly number[]) => Array.from({ length }, (_, i) => BigInt(row[i] ?? 0))
  const tensor = (rows: bigint[]): Tensor => ({ type: 'int64', dims, data: BigInt64Array.from(rows) })
  return {
    input_ids: tensor(texts.flatMap(pad)),
    attention_mask: tensor(texts.flatMap((text) => pad(text.map(() => 1)))),
    token_type_ids: tensor(texts.flatMap((text) => pad(text.map(() => 0)))),
  }
}

async function logits(head: Head, precision: 'fp32' | 'int8', texts = goldenBert.texts) {
  const session = await runtime.createSession(inferenceModel(goldenConfig, parameters(head), { head, precision }))
  const results = await session.run(feeds(texts))
  await session.release()
  return results
}

test.each(HEADS)('fp32 logits equal PyTorch’s with the head %s', async (head) => {
  const { data } = (await logits(head, 'fp32')).logits!
  goldenBert.logits[head].flat().forEach((expected, i) => {
    expect(Math.abs(Number(data[i]) - expected)).toBeLessThan(1e-4)
  })
})

test('padding changes nothing', async () => {
  const alone = await logits('mean', 'fp32', goldenBert.texts.slice(1, 2))
  goldenBert.logits.mean[1]!.forEach((expected, i) => {
    expect(alone.logits!.data[i]).toBeCloseTo(expected, 5)
  })
})

test('int8 logits stay near those of fp32', async () => {
  const exact = (await logits('pooler', 'fp32')).logits!.data as Float32Array
  const quantized = (await logits('pooler', 'int8')).logits!.data
  const largest = Math.max(...Array.from(exact, (value) => Math.abs(Number(value))))
  Array.from(exact, Number).forEach((value, i) => {
    expect(Math.abs(Number(quantized[i]) - value)).toBeLessThan(0.05 * largest)
  })
})

test('weights too large for one file lie in a second one, the same numbers', async () => {
  const options = { head: 'mean', precision: 'fp32', name: 'model.onnx', largestBytes: 0 } as const
  const files = inferenceModelFiles(goldenConfig, parameters('mean'), options)
  expect(Object.keys(files)).toEqual(['model.onnx', 'model.onnx_data'])
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-encoder-'))
  for (const [name, parts] of Object.entries(files)) await writeFile(join(folder, name), Buffer.concat(parts))
  const session = await runtime.createSession(join(folder, 'model.onnx'))
  const results = await session.run(feeds(goldenBert.texts))
  await session.release()
  await rm(folder, { recursive: true })
  expect(results.logits).toEqual((await logits('mean', 'fp32')).logits)
})

test('gives the vector before the classifier as well', async () => {
  const { pooled } = await logits('mean', 'fp32')
  expect(pooled!.dims).toEqual([3, 32])
})

test('the same parameters give the same bytes', () => {
  const bytes = () => inferenceModel(goldenConfig, parameters('cls'), { head: 'cls', precision: 'int8' })
  expect(bytes()).toEqual(bytes())
})
