import type { FileProgress, ReadFileOptions } from '@valuecsv/datasets/node'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { usageError } from '../errors/usage-error.ts'

/** The options of a command that reads files which the user brings. */
export interface ReadFlags {
  readonly column?: string
  readonly header?: 'yes' | 'no'
  readonly sheet?: string
  readonly encoding?: string
}

/** Adds `--column`, `--header`, `--sheet` and `--encoding`. */
export function addReadFlags(command: Command): Command {
  return command
    .option('--column <name>', 'column of the texts: its name or letter (CSV, xlsx)')
    .addOption(
      new Option('--header <yes|no>', 'whether the first row of a table names its columns (default: found)').choices([
        'yes',
        'no',
      ]),
    )
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .option('--encoding <name>', 'encoding of a text file, such as gb18030 (default: found)')
}

/** Throws a usage error where one of the options is given beside what is no file: whoever gave it meant a file. */
export function refuseReadFlags(flags: ReadFlags, found: string): void {
  const name = (['column', 'header', 'sheet', 'encoding'] as const).find((each) => flags[each] !== undefined)
  if (name !== undefined) throw usageError(`--${name} ${flags[name]}: expected a file that has it, found ${found}`)
}

/** What the readers are told: the user's options, whom to tell what was guessed, when to stop. */
export function readOptions(
  context: Context,
  { column, header, sheet, encoding }: ReadFlags,
  onProgress?: (progress: FileProgress) => void,
): ReadFileOptions {
  return {
    ...(column === undefined ? {} : { column }),
    ...(header === undefined ? {} : { header: header === 'yes' }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(onProgress === undefined ? {} : { onProgress }),
    signal: context.signal,
    onNotice: context.tell,
  }
}
