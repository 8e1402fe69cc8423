import type { Act } from '../../../../apps/cli/src/act.ts'
import { createProgram } from '../../../../apps/cli/src/program.ts'

/** What the command line says against the arguments of a call, or `undefined` when it takes them. Nothing is run. */
export async function usageProblem(args: readonly string[]): Promise<string | undefined> {
  const nothing: Act = () => async () => {}
  const silent = { isGone: false, write: async () => {}, flush: async () => {} }
  const edge = {
    environment: {},
    stdin: (async function* () {})(),
    stdout: silent,
    stderr: silent,
    terminal: { stdout: false, stderr: false, columns: 100 },
    signal: new AbortController().signal,
    now: () => 0,
  }
  try {
    await createProgram(edge, nothing).parseAsync(args, { from: 'user' })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
