import type { Sink } from './output/sink.ts'

/** The process around the program, as far as it touches it: so that the program itself never reads globals. */
export interface Edge {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdout: Sink
  readonly stderr: { write(text: string): unknown }
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether standard output and standard error are terminals. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean; readonly columns: number }
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number
}
