import { isValueCsvError } from '@valuecsv/errors'
import type { Command } from 'commander'
import { type Context, createContext, type GlobalOptions } from './context.ts'
import type { Edge } from './edge.ts'
import { Interruption } from './errors/interruption.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'

/** What a command does: it gets its context, its own options and its operands; no answer is exit code 0. */
type Handler<Options, Operands extends unknown[]> = (
  context: Context,
  options: Options,
  ...operands: Operands
) => Promise<ExitCode | undefined>

/** Makes a handler into an action of commander. */
export type Act = <Options, Operands extends unknown[]>(
  handler: Handler<Options, Operands>,
) => (...received: unknown[]) => Promise<void>

/** The actions of one run; `onExitCode` hears how the command ended. */
export function createAct(edge: Edge, onExitCode: (code: ExitCode) => void): Act {
  return (handler) =>
    async (...received) => {
      const command = received.at(-1) as Command
      const context = createContext(edge, command.optsWithGlobals<GlobalOptions>())
      // Commander hands over operands and options untyped; each command says what they are where it declares them.
      const parameters = [context, command.opts(), ...command.processedArgs] as unknown as Parameters<typeof handler>
      try {
        onExitCode((await handler(...parameters)) ?? EXIT_CODE.done)
      } catch (error) {
        if (!edge.signal.aborted || failedToKeep(error)) throw error
        throw new Interruption(context.kept.note, { cause: error })
      }
    }
}

/** Whether what an interrupted command wanted to keep could not be written. */
function failedToKeep(error: unknown): boolean {
  return isValueCsvError(error) && /\/(?:cannot-write|disk-full|no-permission)$/.test(error.code)
}
