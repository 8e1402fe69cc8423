import { CommanderError } from 'commander'
import { createAct } from './act.ts'
import type { Edge } from './edge.ts'
import { describeError } from './errors/describe-error.ts'
import { Interruption } from './errors/interruption.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'
import { helpLanguage } from './language/help-language.ts'
import { createProgram } from './program.ts'

/** Runs the command line on `args` (without the program's name) and says with which code to exit. */
export async function runCommandLine(args: readonly string[], edge: Edge): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODE.done
  try {
    const act = createAct(edge, (code) => {
      exitCode = code
    })
    const program = createProgram(edge, act)
    if (helpLanguage(args, edge.environment) === 'zh') {
      const { speakChinese } = await import('./language/help/speak-chinese.ts')
      speakChinese(program)
    }
    await program.parseAsync(args, { from: 'user' })
    await edge.stdout.flush()
    return exitCode
  } catch (error) {
    return reportError(error, args, edge)
  }
}

async function reportError(error: unknown, args: readonly string[], edge: Edge): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return flushed(edge)
    // The help itself was the message: the program was called without a command.
    if (error.code === 'commander.help') return EXIT_CODE.wrongUsage
  }
  const debug = args.includes('--debug')
  const stack = error instanceof Error ? error.stack : undefined
  if (edge.signal.aborted) {
    edge.stderr.write(error instanceof Interruption ? `interrupted: ${error.message}\n` : 'interrupted\n')
    if (debug && stack) edge.stderr.write(`${stack}\n`)
    return EXIT_CODE.interrupted
  }
  const { message, hint, exitCode } = describeError(error)
  edge.stderr.write(`error: ${message}\n${hint === undefined ? '' : ` hint: ${hint}\n`}`)
  if (debug) edge.stderr.write(`${stack ?? ''}\n${await machineLines(edge)}`)
  return exitCode
}

/** What a bug report needs beside the stack; `valuecsv doctor` tries the rest. */
async function machineLines(edge: Edge): Promise<string> {
  const { machineFindings } = await import('./doctor/machine-findings.ts')
  const lines = machineFindings(edge).map(({ id, detail }) => `${id}: ${detail.en}\n`)
  return `\n${lines.join('')}more: valuecsv doctor\n`
}

async function flushed(edge: Edge): Promise<ExitCode> {
  await edge.stdout.flush()
  return EXIT_CODE.done
}
