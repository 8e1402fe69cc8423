import type { Notice } from '@valuecsv/errors'
import type { Tensor, TensorInfo } from './tensors/tensor.ts'

/** A kind of device that a runtime may offer. */
export type DeviceName = 'cpu' | 'cuda' | 'webgpu' | 'wasm'

/** A device as asked for: `auto` takes the fastest that works and says so. */
export type DeviceChoice = 'auto' | DeviceName

/** A device of this machine, and why it can or can't be used. */
export interface DeviceInfo {
  readonly name: DeviceName
  readonly available: boolean
  /** One sentence: what it is, or what is missing. */
  readonly detail: string
}

export interface SessionOptions {
  /** Default `auto`. A named device that is missing is an error, never a silent fall-back. */
  readonly device?: DeviceChoice
  /** Threads inside one `run`. Default: the runtime's choice. */
  readonly threads?: number
  /**
   * Most copies of the model that the runtime's workers may hold together, from 1: with less than a copy a worker, memory
   * is bounded and runs wait for those that hold one. Default: one in each worker.
   */
  readonly copies?: number
  /** Called when `auto` had to settle for another device: `runtime/device-settled`. */
  readonly onNotice?: (notice: Notice) => void
  /** `none` keeps the graph as it is; default `all`. */
  readonly graphOptimization?: 'none' | 'basic' | 'extended' | 'all'
}

export interface RunOptions {
  /** Names of the outputs to compute; default all. */
  readonly outputs?: readonly string[]
  /** Tensors that the runtime writes into instead of new ones, by output name; type and dims must fit. */
  readonly into?: Readonly<Record<string, Tensor>>
  /**
   * A run that waits its turn is dropped and the promise rejects with the signal's reason. One that has started goes on
   * in the background where a runtime can't interrupt it; its result is thrown away.
   */
  readonly signal?: AbortSignal
}

/** A loaded model. */
export interface Session {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
  /** The device that really runs it. */
  readonly device: DeviceName
  run(feeds: Readonly<Record<string, Tensor>>, options?: RunOptions): Promise<Record<string, Tensor>>
  /** Frees the memory; a second call does nothing, a `run` afterwards is an error with code `runtime/released`. */
  release(): Promise<void>
}

/** The port: what ValueCSV needs of an inference runtime. */
export interface Runtime {
  /** Name and version for records, for example `onnxruntime-node 1.30.0`. */
  readonly name: string
  devices(): Promise<readonly DeviceInfo[]>
  /**
   * A session of the ONNX model in `model`: its bytes, or the path or URL of its file. Neither may change until the session
   * is released: workers that are needed later read them again.
   */
  createSession(model: Uint8Array | string, options?: SessionOptions): Promise<Session>
  /** Ends what the runtime holds (worker threads); sessions are released with it. */
  close(): Promise<void>
}
