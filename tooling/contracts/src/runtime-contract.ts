import type { Runtime } from '@valuecsv/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkingContract } from './checking-contract.ts'
import { computingContract } from './computing-contract.ts'
import { concurrencyContract } from './concurrency-contract.ts'
import type { ContractContext, RuntimeContractOptions } from './contract-context.ts'
import { lifeContract } from './life-contract.ts'

/** Defines the tests that every implementation of the port `Runtime` passes; `makeRuntime` makes a fresh one. */
export function runtimeContract(name: string, makeRuntime: () => Runtime, options: RuntimeContractOptions): void {
  describeRuntime(name, makeRuntime, options, (context) => {
    const { runtime, device } = context

    test('has a name with a version, for records', () => {
      expect(runtime().name).toMatch(/^\S+ \d+\.\d+\.\d+/)
    })

    test('lists its devices with one sentence each, the one in use among them', async () => {
      const devices = await runtime().devices()
      expect(devices.find((info) => info.name === device)).toMatchObject({ available: true })
      for (const { detail } of devices) expect(detail).toMatch(/^\S[^\n]*\S$/)
    })

    computingContract(context)
    checkingContract(context)
    concurrencyContract(context)
    lifeContract(context)
  })
}

/** Defines the tests that may fail with more workers alone, for a runtime that passes all of them with one worker. */
export function workersContract(name: string, makeRuntime: () => Runtime, options: RuntimeContractOptions): void {
  describeRuntime(name, makeRuntime, options, (context) => {
    concurrencyContract(context)
    lifeContract(context)
  })
}

/** A suite over one runtime that its tests share. */
function describeRuntime(
  name: string,
  makeRuntime: () => Runtime,
  { device, lastDevice = 'cpu' }: RuntimeContractOptions,
  defineTests: (context: ContractContext) => void,
): void {
  describe(name, () => {
    let shared: Runtime
    beforeAll(() => {
      shared = makeRuntime()
    })
    afterAll(() => shared.close())
    const allTypes = device === 'cpu' || device === 'wasm'
    defineTests({ runtime: () => shared, makeRuntime, device, lastDevice, allTypes })
  })
}
