import { Failure } from '../steps/failure.ts'
import { type ProgramRun, type RunOptions, runProgram } from './run-program.ts'

/** Runs a program that must succeed; otherwise a `Failure` names it and has what it said. */
export async function runOrFail(
  command: string,
  parameters: readonly string[],
  options: RunOptions,
): Promise<ProgramRun> {
  const run = await runProgram(command, parameters, options)
  if (run.succeeded) return run
  throw new Failure(`${[command, ...parameters].join(' ')}: ${run.how}`, `${run.printed}\n${run.complaints}`)
}
