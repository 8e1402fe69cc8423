import type { PostedError, SessionRequest, SessionResults, SessionShape } from '@valuecsv/runtime'
import type { ModelBlob } from '../model-blob.ts'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'

/** What a worker is asked to do. */
export type WorkerRequest =
  | SessionRequest
  /** Start ONNX Runtime for the sessions to come. */
  | { readonly kind: 'prepare'; readonly settings: SessionSettings }
  | {
      readonly kind: 'load'
      readonly session: number
      readonly model: ModelBlob
      readonly settings: SessionSettings
    }

/** What the worker gives back for each kind of request. */
export interface WorkerResults extends SessionResults {
  prepare: undefined
  load: SessionShape
}

export interface NumberedRequest {
  readonly id: number
  readonly request: WorkerRequest
}

export type NumberedReply =
  | { readonly id: number; readonly result: WorkerResults[WorkerRequest['kind']] }
  | { readonly id: number; readonly error: PostedError }
