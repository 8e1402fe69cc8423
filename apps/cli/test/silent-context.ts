import { type Context, createContext, type GlobalOptions } from '../src/context.ts'
import type { Edge } from '../src/edge.ts'

/** A context of a process that writes nothing and whose clock stands still, but for what `edge` says. */
export function silentContext(edge: Partial<Edge> = {}, options: GlobalOptions = {}): Context {
  return createContext(
    {
      environment: {},
      stdout: { isGone: false, write: async () => {}, flush: async () => {} },
      stderr: { write: () => {} },
      stdin: (async function* () {})(),
      terminal: { stdout: false, stderr: false, columns: 80 },
      signal: new AbortController().signal,
      now: () => 0,
      ...edge,
    },
    options,
  )
}
