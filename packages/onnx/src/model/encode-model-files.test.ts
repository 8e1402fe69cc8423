import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { spread } from '../../test/run-graph.ts'
import { add, encodeModel, encodeModelFiles, GraphBuilder, matMul } from '../index.ts'

const size = 40

function sample() {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['rows', size])
  const first = matMul(graph, x, graph.initializer('first', spread([size, size], 1)))
  const second = matMul(graph, first, graph.initializer('second', spread([size, size], 2)))
  graph.output('y', add(graph, second, graph.scalar(1)))
  return graph.model()
}

async function outputs(session: InferenceSession): Promise<number[]> {
  const { y } = await session.run({ x: new Tensor('float32', spread([2, size]).data, [2, size]) })
  await session.release()
  return Array.from(y!.data as Float32Array)
}

test('a model that fits one message is one file, the same that encodeModel gives', () => {
  const { 'model.onnx': parts, ...others } = encodeModelFiles(sample(), 'model.onnx')
  expect(Buffer.concat(parts!)).toEqual(Buffer.from(encodeModel(sample())))
  expect(others).toEqual({})
})

test('weights too large for one message lie beside the model, and ONNX Runtime computes the same', async () => {
  const files = encodeModelFiles(sample(), 'model.onnx', { largestBytes: 10_000 })
  expect(Object.keys(files)).toEqual(['model.onnx', 'model.onnx_data'])
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-onnx-'))
  try {
    for (const [name, parts] of Object.entries(files)) await writeFile(join(folder, name), Buffer.concat(parts))
    const divided = await InferenceSession.create(join(folder, 'model.onnx'))
    expect(await outputs(divided)).toEqual(await outputs(await InferenceSession.create(encodeModel(sample()))))
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('each weight begins at a page and small ones stay in the model', () => {
  const files = encodeModelFiles(sample(), 'model.onnx', { largestBytes: 0 })
  const bytes = Object.values(files).map((parts) => Buffer.concat(parts).length)
  expect(bytes[1]).toBe(2 * 8192)
  expect(bytes[0]).toBeLessThan(1000)
})
