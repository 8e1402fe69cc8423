import type { DeviceName, Runtime } from '@valuecsv/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkingContract } from './checking-contract.ts'
import { computingContract } from './computing-contract.ts'
import { concurrencyContract } from './concurrency-contract.ts'
import { lifeContract } from './life-contract.ts'

export interface RuntimeContractOptions {
  /** The device that every session of the suite runs on; it must be there. */
  readonly device: DeviceName
  /** What `auto` settles for when the first device can't run all of a model. Default `cpu`. */
  readonly lastDevice?: DeviceName
}

/** What the parts of the suite share. */
export interface ContractContext extends Required<RuntimeContractOptions> {
  readonly runtime: () => Runtime
  readonly makeRuntime: () => Runtime
  /** Whether the device computes with all element types; a GPU lacks int64 arithmetic, 8-bit numbers and float64. */
  readonly allTypes: boolean
}

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
