import type { Runtime } from '@valuecsv/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkingContract } from './checking-contract.ts'
import { computingContract } from './computing-contract.ts'
import { concurrencyContract } from './concurrency-contract.ts'
import type { ContractContext, RuntimeContractOptions } from './contract-context.ts'
import { lifeContract } from './life-contract.ts'

/** Defines the tests that every implementation of the port `Runtime` passes; `makeRuntime` makes a fresh one. */
export function runtimeContract(
  name: string,
  makeRuntime: () => Runtime,
  { device, lastDevice = 'cpu' }: RuntimeContractOptions,
): void {
  describe(name, () => {
    let shared: Runtime
    beforeAll(() => {
      shared = makeRuntime()
    })
    afterAll(() => shared.close())
    const allTypes = device === 'cpu' || device === 'wasm'
    const context: ContractContext = { runtime: () => shared, makeRuntime, device, lastDevice, allTypes }

    test('has a name with a version, for records', () => {
      expect(shared.name).toMatch(/^\S+ \d+\.\d+\.\d+/)
    })

    test('lists its devices with one sentence each, the one in use among them', async () => {
      const devices = await shared.devices()
      expect(devices.find((info) => info.name === device)).toMatchObject({ available: true })
      for (const { detail } of devices) expect(detail).toMatch(/^\S[^\n]*\S$/)
    })

    computingContract(context)
    checkingContract(context)
    concurrencyContract(context)
    lifeContract(context)
  })
}
