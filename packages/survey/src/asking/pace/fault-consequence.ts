import type { FaultKind, LlmFault } from '../../language-model/llm-fault.ts'

/** What follows from a fault. */
export type FaultConsequence = 'try-again' | 'error' | 'stop-llm' | 'stop-provider'

const consequences: Readonly<Record<FaultKind, readonly [first: FaultConsequence, last: FaultConsequence]>> = {
  'rate-limit': ['try-again', 'error'],
  server: ['try-again', 'error'],
  network: ['try-again', 'error'],
  'time-out': ['try-again', 'error'],
  malformed: ['try-again', 'error'],
  // A server that has gone would turn every question that is left into an error.
  unreachable: ['try-again', 'stop-provider'],
  request: ['error', 'error'],
  model: ['stop-llm', 'stop-llm'],
  key: ['stop-provider', 'stop-provider'],
  quota: ['stop-provider', 'stop-provider'],
}

/** What follows from a fault, by its kind and by whether it was the last attempt. */
export function consequenceOf({ kind }: LlmFault, wasLast: boolean): FaultConsequence {
  return consequences[kind][wasLast ? 1 : 0]
}

const unspent: readonly FaultKind[] = ['rate-limit', 'unreachable', 'request', 'model', 'key', 'quota']

/** Whether the server has refused before it did anything that costs tokens. Of the other faults nobody can say. */
export function isUnspent({ kind }: LlmFault): boolean {
  return unspent.includes(kind)
}

/** Whether a fault says something of the provider rather than of one request, so that nothing is sent to it for a while. */
export function pausesProvider({ kind, retryAfterMs }: LlmFault): boolean {
  return kind === 'rate-limit' || kind === 'unreachable' || (retryAfterMs ?? 0) > 0
}
