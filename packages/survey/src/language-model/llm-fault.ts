import { ValueCsvError } from '@valuecsv/errors'

/**
 * What can go wrong in an attempt. Trying again may help with `rate-limit`, `server` (5xx), `network` (cut off on the
 * way), `time-out`, `malformed` (not the protocol) and `unreachable` (nobody listens). It does not with `request` (this
 * question is refused as a request), `model` (no such model), `key` (401, 403) and `quota` (nothing left to spend).
 */
export type FaultKind =
  | 'rate-limit'
  | 'server'
  | 'network'
  | 'time-out'
  | 'malformed'
  | 'unreachable'
  | 'request'
  | 'model'
  | 'key'
  | 'quota'

/** What is known of a fault beside its kind. */
export interface LlmFaultOptions {
  readonly hint?: string
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number
  /** Whether the server has too much to do (429, 503, 529, time-out): fewer requests at once may help. */
  readonly overloaded?: boolean
}

/** An attempt that gave no answer; the code is `survey/` and its kind. It carries nothing of the request or of a key. */
export class LlmFault extends ValueCsvError {
  readonly kind: FaultKind
  readonly retryAfterMs: number | undefined
  readonly overloaded: boolean

  constructor(kind: FaultKind, message: string, options: LlmFaultOptions = {}) {
    super(`survey/${kind}`, message, options.hint === undefined ? {} : { hint: options.hint })
    this.name = 'LlmFault'
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
    this.overloaded = options.overloaded ?? false
  }
}
