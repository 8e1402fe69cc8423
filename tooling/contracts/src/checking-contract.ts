import { createTensor, type Tensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import type { ContractContext } from './contract-context.ts'
import { affineModel, lookupModel } from './contract-models.ts'

const good = createTensor('float32', [1, 2])

const wrongFeeds: readonly [title: string, feeds: Record<string, Tensor>, code: string, message: RegExp][] = [
  ['a missing input', {}, 'runtime/feed-missing', /input x is missing.*float32 \[batch, 2\]/],
  ['an input that the model lacks', { x: good, z: good }, 'runtime/feed-unknown', /input z.*only x/],
  [
    'another type',
    { x: createTensor('int64', [1, 2]) },
    'runtime/feed-type',
    /input x.*float32 \[batch, 2\], got int64 \[1, 2\]/,
  ],
  [
    'another rank',
    { x: createTensor('float32', [2]) },
    'runtime/feed-dims',
    /input x.*\[batch, 2\], got float32 \[2\]/,
  ],
  ['another fixed size', { x: createTensor('float32', [1, 3]) }, 'runtime/feed-dims', /input x.*got float32 \[1, 3\]/],
  [
    'data that contradict the dims',
    { x: { type: 'float32', dims: [2, 2], data: new Float32Array(3) } },
    'runtime/tensor-length',
    /input x.*4 elements, got 3/,
  ],
]

/** What is wrong is told before anything runs, by code, name and what was expected. */
export function checkingContract({ runtime, device }: ContractContext): void {
  test.each(wrongFeeds)('refuses %s', async (_title, feeds, code, message) => {
    const session = await runtime().createSession(affineModel(), { device })
    const error = await session.run(feeds).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect((await session.run({ x: good })).y?.dims).toEqual([1, 3])
    await session.release()
  })

  test('refuses feeds that disagree about a dimension with a name', async () => {
    const session = await runtime().createSession(lookupModel(), { device })
    const feeds = { ids: createTensor('int64', [1, 3]), more: createTensor('int64', [1, 4]) }
    await expect(session.run(feeds)).rejects.toMatchObject({
      code: 'runtime/feed-dims',
      message: expect.stringMatching(/input more.*length = 3.*got int64 \[1, 4\]/),
    })
    await session.release()
  })

  test('refuses the name of an output that the model or the run lacks', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const code = 'runtime/output-unknown'
    await expect(session.run({ x: good }, { outputs: ['z'] })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/output z.*only y, total/),
    })
    const into = { y: createTensor('float32', [1, 3]) }
    await expect(session.run({ x: good }, { outputs: ['total'], into })).rejects.toMatchObject({ code })
    await session.release()
  })

  test('refuses to write into a tensor of another type or shape', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const wrong = [createTensor('float64', [1, 3]), createTensor('float32', [1, 4]), createTensor('float32', [2, 3])]
    for (const y of wrong) {
      await expect(session.run({ x: good }, { into: { y } })).rejects.toMatchObject({
        code: 'runtime/into-mismatch',
        message: expect.stringMatching(/output y.*float32 \[batch, 3\]/),
      })
    }
    await session.release()
  })

  test.each([
    ['bytes that are no model', Uint8Array.of(1, 2, 3)],
    ['no bytes', new Uint8Array()],
  ])('refuses %s', async (_title, bytes) => {
    await expect(runtime().createSession(bytes, { device })).rejects.toMatchObject({ code: 'runtime/model-unreadable' })
  })

  test('refuses a named device that it does not have, by name', async () => {
    const devices = await runtime().devices()
    const all = ['cpu', 'cuda', 'webgpu', 'wasm'] as const
    const missing = all.find((name) => !devices.some((info) => info.name === name && info.available))!
    await expect(runtime().createSession(affineModel(), { device: missing })).rejects.toMatchObject({
      code: 'runtime/device-missing',
      message: expect.stringContaining(missing),
    })
  })
}
