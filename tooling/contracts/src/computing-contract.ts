import { createTensor, type TensorDataByType, type TensorType } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import type { ContractContext } from './contract-context.ts'
import { affineModel, identityModel, lookupModel, quantizedModel } from './contract-models.ts'

const samples: { readonly [Type in TensorType]: TensorDataByType[Type] } = {
  float32: Float32Array.of(0.5, -2, 3e38),
  float16: Uint16Array.of(0x3c00, 0xc000, 0x7bff),
  float64: Float64Array.of(0.1, -2, 1e300),
  int8: Int8Array.of(-128, 0, 127),
  uint8: Uint8Array.of(0, 128, 255),
  int32: Int32Array.of(-(2 ** 31), 0, 2 ** 31 - 1),
  int64: BigInt64Array.of(-(2n ** 63n), 0n, 2n ** 63n - 1n),
  bool: Uint8Array.of(1, 0, 1),
}

/** Sessions compute what the model says. */
export function computingContract({ runtime, device, lastDevice, allTypes }: ContractContext): void {
  test('describes inputs and outputs by name, type and shape', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    expect(session.device).toBe(device)
    expect(session.inputs).toEqual([{ name: 'x', type: 'float32', dims: ['batch', 2] }])
    expect(session.outputs).toEqual([
      { name: 'y', type: 'float32', dims: ['batch', 3] },
      { name: 'total', type: 'float32', dims: [] },
    ])
    await session.release()
  })

  test('computes all outputs, for any size of a dimension with a name', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const one = await session.run({ x: createTensor('float32', [1, 2], Float32Array.of(1, 2)) })
    expect(one).toEqual({
      y: createTensor('float32', [1, 3], Float32Array.of(7, 10, 13)),
      total: createTensor('float32', [], Float32Array.of(30)),
    })
    const many = await session.run({ x: createTensor('float32', [50, 2], new Float32Array(100).fill(1)) })
    expect(many.y?.dims).toEqual([50, 3])
    expect(many.total?.data).toEqual(Float32Array.of(50 * (4 + 6 + 8)))
    await session.release()
  })

  test('takes int64 feeds of several dimensions', async () => {
    const session = await runtime().createSession(lookupModel(), { device })
    const ids = createTensor('int64', [1, 3], BigInt64Array.of(9n, 0n, 4n))
    const more = createTensor('int64', [1, 3], BigInt64Array.of(1n, 1n, 1n))
    const { rows } = await session.run({ ids, more })
    expect(rows).toEqual(createTensor('float32', [1, 3, 2], Float32Array.of(10, -10, 1, -1, 5, -5)))
    await session.release()
  })

  if (allTypes) {
    test('quantizes at run time and multiplies in 8 bits', async () => {
      const session = await runtime().createSession(quantizedModel(), { device })
      const { y, quantized } = await session.run({ x: createTensor('float32', [1, 2], Float32Array.of(0, 1)) })
      expect(quantized).toEqual(createTensor('uint8', [1, 2], Uint8Array.of(0, 255)))
      const errors = [3, 4, 5].map((exact, index) => Math.abs((y!.data[index] as number) - exact))
      expect(Math.max(...errors)).toBeLessThan(0.05)
      await session.release()
    })
  } else {
    test('refuses a model that would run in part on another device', async () => {
      await expect(runtime().createSession(quantizedModel(), { device })).rejects.toMatchObject({
        code: 'runtime/device-unsupported',
        message: expect.stringContaining(device),
      })
    })

    test('lets auto go on to the next device for such a model, with a notice', async () => {
      const notices: unknown[] = []
      const onNotice = (notice: unknown) => notices.push(notice)
      const session = await runtime().createSession(quantizedModel(), { device: 'auto', onNotice })
      expect(session.device).toBe(lastDevice)
      const message = expect.stringMatching(new RegExp(`^running on ${lastDevice} .*${device}: the model`))
      expect(notices).toEqual([{ code: 'runtime/device-settled', message }])
      await session.release()
    })
  }

  const types = allTypes ? (Object.keys(samples) as TensorType[]) : (['float32', 'float16', 'int32'] as const)
  test.each(types)('passes %s through bit by bit', async (type) => {
    const session = await runtime().createSession(identityModel(type), { device })
    const x = createTensor(type, [3], samples[type])
    expect(await session.run({ x })).toEqual({ y: x })
    await session.release()
  })

  test('computes only the outputs asked for', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const x = createTensor('float32', [1, 2])
    expect(Object.keys(await session.run({ x }, { outputs: ['total'] }))).toEqual(['total'])
    expect(Object.keys(await session.run({ x }, { outputs: ['total', 'y'] }))).toEqual(['y', 'total'])
    await session.release()
  })

  test('writes into given tensors, which are then the result, and into nothing beside them', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const memory = new Float32Array(8).fill(-1)
    const y = createTensor('float32', [1, 3], memory.subarray(2, 5))
    const x = createTensor('float32', [1, 2], Float32Array.of(1, 2))
    const result = await session.run({ x }, { into: { y } })
    expect(result.y).toBe(y)
    expect(memory).toEqual(Float32Array.of(-1, -1, 7, 10, 13, -1, -1, -1))
    expect(result.total?.data).toEqual(Float32Array.of(30))
    await session.release()
  })

  test('takes turns between two sets of tensors, each the feed of the next run', async () => {
    const session = await runtime().createSession(identityModel('float32'), { device })
    let [from, to] = [createTensor('float32', [2], Float32Array.of(1, 2)), createTensor('float32', [2])]
    for (let step = 0; step < 4; step++) {
      await session.run({ x: from }, { into: { y: to } })
      from.data.fill(-1)
      ;[from, to] = [to, from]
    }
    expect(from.data).toEqual(Float32Array.of(1, 2))
    await session.release()
  })

  test('leaves the feeds to the caller, also views into a larger array', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    const memory = Float32Array.of(9, 9, 1, 2, 9)
    const x = createTensor('float32', [1, 2], memory.subarray(2, 4))
    for (let time = 0; time < 2; time++) {
      expect((await session.run({ x })).y?.data).toEqual(Float32Array.of(7, 10, 13))
    }
    expect(memory).toEqual(Float32Array.of(9, 9, 1, 2, 9))
    await session.release()
  })

  test('leaves the bytes of a model to the caller', async () => {
    const bytes = affineModel()
    const memory = new Uint8Array(bytes.length + 10)
    memory.set(bytes, 5)
    for (let time = 0; time < 2; time++) {
      const session = await runtime().createSession(memory.subarray(5, -5), { device })
      await session.release()
    }
    expect(memory.subarray(5, -5)).toEqual(bytes)
  })
}
