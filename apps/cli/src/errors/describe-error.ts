import { isValueCsvError, systemErrorMeaning } from '@valuecsv/errors'
import { EXIT_CODE, type ExitCode } from '../exit-code.ts'
import { oneLine } from '../output/display-width.ts'
import { GATE_NOT_MET } from './gate-not-met.ts'
import { WRONG_USAGE } from './usage-error.ts'

/** What the user reads about an error: one line, the next thing to do, and the exit code. */
export interface ErrorDescription {
  /** That of an error of a package or of the command line, else `system` (of files and disks) or `unexpected`. */
  readonly code: string
  readonly message: string
  readonly hint: string | undefined
  readonly exitCode: ExitCode
}

/** An evaluator of n-grams does without ONNX Runtime. */
const WITHOUT_ONNXRUNTIME =
  'Install it on this machine: npm install onnxruntime-node@1.30.0; or score without it: --model csv-lite'

/** A first row that holds texts is none of names, and an option that says it were would only lose a text. */
const WITHOUT_HEADER =
  'If the first row names the columns, say so: --header yes; or give the letter of the column: --column A.'

/** What to do about an error of a package, in the words of the command line, by its code. */
const hints: Readonly<Record<string, string>> = {
  'datasets/offline':
    'valuecsv dataset fetch without --offline downloads it; --data-dir names a folder that holds the file',
  'datasets/no-header': WITHOUT_HEADER,
  'runtime-node/onnxruntime-missing': WITHOUT_ONNXRUNTIME,
  'runtime-node/onnxruntime-broken': WITHOUT_ONNXRUNTIME,
}

/** Codes of errors in how the program was called. */
const wrongUsage: readonly string[] = [
  ...[WRONG_USAGE, 'training/unknown-recipe', 'survey/wrong-llm', 'survey/unknown-provider', 'survey/wrong-url'],
  ...['survey/duplicate-llm', 'survey/unknown-llm', 'survey/wrong-parameter', 'survey/wrong-price', 'survey/no-price'],
  ...['comparison/unknown-llm', 'node/model-reference', 'datasets/no-such-encoding'],
]

/** Turns anything that was thrown into what the user reads. */
export function describeError(error: unknown): ErrorDescription {
  if (isValueCsvError(error)) {
    const exitCode = exitCodeOf(error.code)
    const hint = hints[error.code] ?? error.hint
    return { code: error.code, message: oneLine(error.message), hint: hint && oneLine(hint), exitCode }
  }
  const meaning = systemErrorMeaning(error)
  if (meaning !== undefined) {
    const place = (error as NodeJS.ErrnoException).path ?? 'standard output'
    return { code: 'system', message: `${place}: ${meaning}`, hint: undefined, exitCode: EXIT_CODE.failed }
  }
  return {
    code: 'unexpected',
    message: oneLine(error instanceof Error ? error.message : String(error)),
    hint: 'run it again with --debug to see where it comes from',
    exitCode: EXIT_CODE.failed,
  }
}

function exitCodeOf(code: string): ExitCode {
  if (code === GATE_NOT_MET) return EXIT_CODE.gateNotMet
  return wrongUsage.includes(code) ? EXIT_CODE.wrongUsage : EXIT_CODE.failed
}
