import { createTensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import type { ContractContext } from './contract-context.ts'
import { affineModel, longModel, lookupModel } from './contract-models.ts'

/** The long model's feeds: with an identity matrix as w the result is x. */
export function longFeeds(size: number) {
  const w = createTensor('float32', [size, size])
  for (let row = 0; row < size; row++) w.data[row * size + row] = 1
  return { x: createTensor('float32', [size, size], new Float32Array(size * size).fill(2)), w }
}

/** Runs may overlap, and may be given up. */
export function concurrencyContract({ runtime, device }: ContractContext): void {
  test('gives each of many runs at once its own result', async () => {
    const [affine, lookup] = await Promise.all([
      runtime().createSession(affineModel(), { device }),
      runtime().createSession(lookupModel(), { device }),
    ])
    const runs = Array.from({ length: 40 }, async (_, index) => {
      const x = createTensor('float32', [1, 2], Float32Array.of(index, 0))
      const id = createTensor('int64', [1, 1], BigInt64Array.of(BigInt(index % 10)))
      const [{ y }, { rows }] = await Promise.all([affine.run({ x }), lookup.run({ ids: id, more: id })])
      return [...y!.data, ...rows!.data]
    })
    const results = await Promise.all(runs)
    expect(results).toEqual(results.map((_, i) => [1, i + 1, 2 * i + 1, 2 * (i % 10), -2 * (i % 10)]))
    await Promise.all([affine.release(), lookup.release()])
  })

  test('leaves earlier results alone in later runs', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const first = await session.run({ x: createTensor('float32', [1, 2], Float32Array.of(1, 2)) })
    await session.run({ x: createTensor('float32', [1, 2], Float32Array.of(8, 8)) })
    expect(first.y?.data).toEqual(Float32Array.of(7, 10, 13))
    await session.release()
  })

  test('does not start a run whose signal is aborted', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const reason = new Error('enough')
    const run = session.run({ x: createTensor('float32', [1, 2]) }, { signal: AbortSignal.abort(reason) })
    await expect(run).rejects.toBe(reason)
    await session.release()
  })

  test('drops runs that wait when their signal is aborted, and goes on with the others', async () => {
    const session = await runtime().createSession(longModel(128, 20), { device })
    const feeds = longFeeds(128)
    const controller = new AbortController()
    const given = Array.from({ length: 8 }, () => session.run(feeds, { signal: controller.signal }))
    const kept = session.run(feeds)
    const reason = new Error('enough')
    controller.abort(reason)
    const outcomes = await Promise.allSettled(given)
    expect(outcomes.at(-1)).toEqual({ status: 'rejected', reason })
    expect((await kept).y?.data).toEqual(feeds.x.data)
    await session.release()
  })
}
