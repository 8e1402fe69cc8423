import { APICallError } from '@ai-sdk/provider'
import { type FaultKind, LlmFault } from '../language-model/llm-fault.ts'
import { isUnreachable, networkCode, networkWords } from './network-code.ts'
import { meaningOfCode, namesNoModel } from './provider-codes.ts'
import { retryAfterMs } from './retry-after.ts'
import { readServerError, type ServerError, statusInBody } from './server-error.ts'

/** What an error of a client means: the code with which an answer was withheld, or a fault. */
export type ErrorMeaning = { readonly withheld: string } | { readonly fault: LlmFault }

/** What is known of whom an error came from. */
export interface ErrorSource {
  /** Whether `insufficient_quota` with 429 is a limit of the rate, which passes. Default false. */
  readonly quotaPasses?: boolean
}

/** Anthropic says so with the code of any other wrong request. */
const nothingLeft = /credit balance is too low/i

/**
 * What an error of an AI SDK provider, or of `boundedFetch` below it, means; `now` is the time that a date in Retry-After
 * is compared with.
 */
export function meaningOfError(error: unknown, now: number, { quotaPasses = false }: ErrorSource = {}): ErrorMeaning {
  const own = [error, error instanceof Error && error.cause].find((one) => one instanceof LlmFault)
  if (own !== undefined) return { fault: own }
  const network = networkCode(error)
  if (network !== undefined) {
    const kind = isUnreachable(network) ? 'unreachable' : 'network'
    return { fault: new LlmFault(kind, networkWords(network)) }
  }
  const told = APICallError.isInstance(error) ? readServerError(error.responseBody) : undefined
  const status = told && statusOf(error as APICallError, told)
  if (told === undefined || status === undefined) {
    return { fault: new LlmFault('malformed', `not an answer of this protocol (${errorName(error)})`) }
  }
  const { responseHeaders, message: words } = error as APICallError
  const { codes, message = words } = told
  const meanings = codes.map((code) => ({ code, meaning: meaningOfCode(code) }))
  const known = meanings.find(({ meaning }) => meaning !== undefined)
  if (known?.meaning === 'withheld' && status < 500) return { withheld: known.code }
  const isPassing = quotaPasses && status === 429 && /insufficient_?quota/i.test(known?.code ?? '')
  const meaning = known?.meaning === 'withheld' || isPassing ? undefined : known?.meaning
  const kind = nothingLeft.test(message) ? 'quota' : (meaning ?? kindOfStatus(status, message))
  const wait = retryAfterMs(responseHeaders, now)
  return {
    fault: new LlmFault(kind, `${status} ${message || 'without a message'}`, {
      overloaded: kind !== 'quota' && (status === 429 || status === 503 || status === 529),
      ...(wait !== undefined && { retryAfterMs: wait }),
    }),
  }
}

/** Gateways send errors with 200, and the status or a code that we know in the body; else it is not this protocol. */
function statusOf({ statusCode }: APICallError, told: ServerError): number | undefined {
  if (statusCode !== undefined && statusCode >= 300) return statusCode
  return statusInBody(told) ?? (told.codes.some((code) => meaningOfCode(code) !== undefined) ? 400 : undefined)
}

function kindOfStatus(status: number, message: string): FaultKind {
  if (status === 400 && namesNoModel(message)) return 'model'
  if (status === 429) return 'rate-limit'
  if (status === 401 || status === 403) return 'key'
  if (status === 402) return 'quota'
  if (status === 404) return 'model'
  if (status === 408) return 'time-out'
  return status >= 500 || status === 409 || status === 425 ? 'server' : 'request'
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : typeof error
}
