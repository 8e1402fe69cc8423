import type { PostedError, SessionRequest, SessionResults, SessionShape } from '@valuecsv/runtime'
import type { ModelSource } from '../onnxruntime/model-source.ts'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'

/** What a worker thread is asked to do. */
export type WorkerRequest =
  | SessionRequest
  | {
      readonly kind: 'load'
      readonly session: number
      readonly source: ModelSource
      readonly settings: SessionSettings
    }
  /** Release all sessions and let the thread end. */
  | { readonly kind: 'end' }

/** What the worker gives back for each kind of request. */
export interface WorkerResults extends SessionResults {
  load: SessionShape
  end: undefined
}

export interface NumberedRequest {
  readonly id: number
  readonly request: WorkerRequest
}

export type NumberedReply =
  | { readonly id: number; readonly result: WorkerResults[WorkerRequest['kind']] }
  | { readonly id: number; readonly error: PostedError }
