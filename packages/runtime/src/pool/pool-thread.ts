import type { Tensor, TensorInfo } from '../tensors/tensor.ts'

/** What a pooled session asks of a worker; `session` is a number that the asking side gave the session. */
export type SessionRequest =
  | {
      readonly kind: 'run'
      readonly session: number
      readonly feeds: Readonly<Record<string, Tensor>>
      /** Names of the outputs to compute. */
      readonly wanted: readonly string[]
    }
  | { readonly kind: 'release'; readonly session: number }

/** What a worker gives back for each kind of request. */
export interface SessionResults {
  run: Record<string, Tensor>
  release: undefined
}

/** The inputs and outputs of a loaded session. */
export interface SessionShape {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
}

/** A worker as a pool needs it: a thread, a Web Worker or anything else that answers. */
export interface PoolThread {
  /** False once it has ended, by `end` or by a crash. */
  readonly alive: boolean
  /** Rejects with what went wrong in the worker, or with an error of the runtime's when it ended before it answered. */
  request<Kind extends SessionRequest['kind']>(
    request: SessionRequest & { kind: Kind },
    transfer?: readonly ArrayBuffer[],
  ): Promise<SessionResults[Kind]>
  end(): Promise<void> | void
}
