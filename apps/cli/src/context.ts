import type { Edge } from './edge.ts'
import { noticeText, type ToldNotice } from './language/notices/notice-text.ts'
import { type Language, languageOf, type Phrase } from './language/phrase.ts'
import { oneLine } from './output/display-width.ts'
import type { Sink } from './output/sink.ts'

/** The options that every command takes. */
export interface GlobalOptions {
  readonly lang?: Language
  readonly dataDir?: string
  readonly offline?: boolean
  readonly quiet?: boolean
  readonly debug?: boolean
}

/** What a command works with: where its data goes, what it may do, what was asked of all commands. */
export interface Context {
  readonly language: Language
  readonly dataDirectory: string | undefined
  readonly offline: boolean
  readonly quiet: boolean
  readonly color: boolean
  /** Whether lines of progress are drawn over each other on standard error. */
  readonly drawsProgress: boolean
  readonly environment: Edge['environment']
  readonly stdin: Edge['stdin']
  readonly stdout: Sink
  readonly terminal: Edge['terminal']
  readonly signal: AbortSignal
  readonly now: () => number
  /** What an interruption leaves behind, as a command sets it. */
  readonly kept: { note: Phrase }
  /** One line for people on standard error, silent under `--quiet`. */
  notice(line: string | Phrase): void
  /** The same for what a package tells, in the user's language as far as its code has a title. */
  tell(notice: ToldNotice): void
  /** Text on standard error as it is, for the progress bar. */
  draw(text: string): void
}

export function createContext(edge: Edge, options: GlobalOptions): Context {
  const { environment, terminal } = edge
  const quiet = options.quiet ?? false
  const obeysEscapeCodes = environment.TERM !== 'dumb'
  const language = options.lang ?? languageOf(environment)
  const notice = (line: string | Phrase) => {
    if (!quiet) edge.stderr.write(`${oneLine(typeof line === 'string' ? line : line[language])}\n`)
  }
  return {
    language,
    dataDirectory: options.dataDir ?? (environment.VALUECSV_DATA || undefined),
    offline: options.offline ?? false,
    quiet,
    color: terminal.stdout && !environment.NO_COLOR && obeysEscapeCodes,
    drawsProgress: terminal.stderr && !quiet && obeysEscapeCodes,
    environment,
    stdin: edge.stdin,
    stdout: edge.stdout,
    terminal,
    signal: edge.signal,
    now: edge.now,
    kept: { note: { en: 'nothing was written', zh: '没有写出任何内容' } },
    notice,
    tell: (told) => notice(noticeText(told, language)),
    draw: (text) => edge.stderr.write(text),
  }
}
