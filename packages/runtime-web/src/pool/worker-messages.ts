import type { Tensor, TensorInfo } from '@valuecsv/runtime'
import type { ModelBlob } from '../model-blob.ts'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'
import type { PostedError } from './posted-error.ts'

/** What a worker is asked to do; `session` is a number that the asking side gave the session. */
export type WorkerRequest =
  | { readonly kind: 'prepare'; readonly settings: SessionSettings }
  | {
      readonly kind: 'load'
      readonly session: number
      readonly model: ModelBlob
      readonly settings: SessionSettings
    }
  | {
      readonly kind: 'run'
      readonly session: number
      readonly feeds: Readonly<Record<string, Tensor>>
      readonly wanted: readonly string[]
    }
  | { readonly kind: 'release'; readonly session: number }

/** What the worker gives back for each kind of request. */
export interface WorkerResults {
  prepare: undefined
  load: SessionShape
  run: Record<string, Tensor>
  release: undefined
}

/** The inputs and outputs of a loaded session. */
export interface SessionShape {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
}

export interface NumberedRequest {
  readonly id: number
  readonly request: WorkerRequest
}

export type NumberedReply =
  | { readonly id: number; readonly result: WorkerResults[WorkerRequest['kind']] }
  | { readonly id: number; readonly error: PostedError }
