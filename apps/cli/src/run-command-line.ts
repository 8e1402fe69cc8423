import { isValueCsvError } from '@valuecsv/errors'
import { CommanderError } from 'commander'
import { createAct } from './act.ts'
import type { Edge } from './edge.ts'
import { describeError, type ErrorDescription } from './errors/describe-error.ts'
import { Interruption } from './errors/interruption.ts'
import { EXIT_CODE, type ExitCode } from './exit-code.ts'
import { askedLanguage } from './language/asked-language.ts'
import type { Language } from './language/phrase.ts'
import { createProgram } from './program.ts'

/** Runs the command line on `args` (without the program's name) and says with which code to exit. */
export async function runCommandLine(args: readonly string[], edge: Edge): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODE.done
  try {
    const act = createAct(edge, (code) => {
      exitCode = code
    })
    const program = createProgram(edge, act)
    if (askedLanguage(args, edge.environment) === 'zh') {
      const { speakChinese } = await import('./language/help/speak-chinese.ts')
      speakChinese(program)
    }
    await program.parseAsync(args, { from: 'user' }).catch((error) => {
      // Help or version that were asked for, and are printed.
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error
    })
    await edge.stdout.flush()
    return exitCode
  } catch (error) {
    return reportError(error, args, edge)
  }
}

async function reportError(error: unknown, args: readonly string[], edge: Edge): Promise<ExitCode> {
  // The help itself was the message: the program was called without a command.
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT_CODE.wrongUsage
  const debug = args.includes('--debug')
  const language = askedLanguage(args, edge.environment)
  const stack = error instanceof Error ? error.stack : undefined
  if (edge.signal.aborted && !isValueCsvError(error)) {
    edge.stderr.write(interrupted(error, language))
    if (debug && stack) edge.stderr.write(`${stack}\n`)
    return EXIT_CODE.interrupted
  }
  const description = describeError(error)
  edge.stderr.write(language === 'zh' ? await chineseError(description) : englishError(description))
  if (debug) edge.stderr.write(`${stack ?? ''}\n${await machineLines(edge)}`)
  return description.exitCode
}

function interrupted(error: unknown, language: Language): string {
  const [word, colon] = language === 'zh' ? ['已中断', '：'] : ['interrupted', ': ']
  return error instanceof Interruption ? `${word}${colon}${error.kept[language]}\n` : `${word}\n`
}

function englishError({ code, message, hint }: ErrorDescription): string {
  return `error: ${code === 'unexpected' ? 'unexpected: ' : ''}${message}\n${hint === undefined ? '' : ` hint: ${hint}\n`}`
}

/** Titles of what is no error of a package. */
const otherTitles: Readonly<Record<string, string>> = { system: '文件或系统出错', unexpected: '意外错误' }

/** What went wrong and what to do in Chinese, and between them what names file, place and what was expected, in English. */
async function chineseError({ code, message, hint }: ErrorDescription): Promise<string> {
  const [{ ERROR_TITLES }, { translateHint }] = await Promise.all([
    import('./language/errors/error-titles.ts'),
    import('./language/errors/translate-hint.ts'),
  ])
  const title = otherTitles[code] ?? ERROR_TITLES.get(code)
  const first = title === undefined ? `错误：${message}\n` : `错误：${title}\n详情：${message}\n`
  return hint === undefined ? first : `${first}提示：${translateHint(hint)}\n`
}

/** What a bug report needs beside the stack; `valuecsv doctor` tries the rest. */
async function machineLines(edge: Edge): Promise<string> {
  const { machineFindings } = await import('./doctor/machine-findings.ts')
  const lines = machineFindings(edge).map(({ id, detail }) => `${id}: ${detail.en}\n`)
  return `\n${lines.join('')}more: valuecsv doctor\n`
}
