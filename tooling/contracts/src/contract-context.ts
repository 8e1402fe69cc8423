import type { DeviceName, Runtime } from '@valuecsv/runtime'

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
