import { differentiate, encodeModel, GraphBuilder, reduceSum } from '@valuecsv/onnx'
import type { Tensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { afterAll, expect, test } from 'vitest'
import { asymmetricLoss } from './asymmetric-loss.ts'

const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'] })
afterAll(() => runtime.close())

const logits = [-40, -17, -1, 0, 1, 17, 18, 40]

/** The loss and its derivative at each logit, all with the same target. */
async function lossAt(target: 0 | 1, probabilityMargin: number) {
  const graph = new GraphBuilder()
  const input = graph.input('logits', 'float32', [logits.length])
  const targets = graph.constant({
    type: 'float32',
    dims: [logits.length],
    data: new Float32Array(logits.length).fill(target),
  })
  const losses = asymmetricLoss(graph, input, targets, { negativeFocus: 4, probabilityMargin })
  graph.output('losses', losses)
  graph.output('slopes', differentiate(graph, reduceSum(graph, losses, []), [input])[0]!)
  const session = await runtime.createSession(encodeModel(graph.model()), { device: 'cpu' })
  const given: Tensor = { type: 'float32', dims: [logits.length], data: Float32Array.from(logits) }
  const { losses: perLogit, slopes } = await session.run({ logits: given })
  await session.release()
  return { losses: Array.from(perLogit!.data, Number), slopes: Array.from(slopes!.data, Number) }
}

test.each([0, 0.05])('is finite for logits however sure, with the margin %f', async (margin) => {
  for (const target of [0, 1] as const) {
    const { losses, slopes } = await lossAt(target, margin)
    expect([...losses, ...slopes].every(Number.isFinite)).toBe(true)
  }
  const { losses, slopes } = await lossAt(1, margin)
  expect(losses.at(-1)).toBeCloseTo(0, 6)
  expect(slopes.at(-1)).toBeCloseTo(0, 6)
})

test('of an absent value is −qᵞ·log(1 − q) with q = max(p − m, 0)', async () => {
  const { losses } = await lossAt(0, 0.05)
  logits.forEach((logit, index) => {
    const q = Math.max(1 / (1 + Math.exp(-logit)) - 0.05, 0)
    expect(losses[index]).toBeCloseTo(-(q ** 4) * Math.log(1 - q), 4)
  })
})
