import { extname } from 'node:path'
import { Option } from 'commander'
import { usageError } from '../errors/usage-error.ts'

/** The formats that data can be printed in. */
const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const

export type Format = (typeof FORMATS)[number]

/** The option `--format` with the formats that fit the command; the first is the default. Gates can be had as JUnit, too. */
export function formatOption(formats: readonly (Format | 'junit')[]): Option {
  return new Option('-f, --format <format>', `how to print the result (default: ${formats[0]})`).choices(formats)
}

/** What the ending of an output file promises. */
const formatOfEnding: Readonly<Record<string, string>> = {
  '.txt': 'table',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.md': 'md',
  '.xlsx': 'xlsx',
}

/**
 * The format asked for, else what the name of the output file says, else the first of `formats`, those that the command
 * has. Throws a usage error where the name says nothing that is among them, or another format than was asked for.
 */
export function chooseFormat(
  asked: Format | undefined,
  file: string | undefined,
  formats: readonly [Format, ...Format[]],
): Format {
  const ending = extname(file ?? '').toLowerCase()
  const said = formatOfEnding[ending]
  if (asked !== undefined) {
    if (said === undefined || said === asked) return asked
    throw usageError(`--out ${file} and --format ${asked} do not agree: the name says ${said}`, 'leave one of them out')
  }
  if (ending === '') return formats[0]
  const format = formats.find((each) => each === said)
  if (format !== undefined) return format
  const known = Object.keys(formatOfEnding).filter((each) => formats.some((one) => one === formatOfEnding[each]))
  throw usageError(`--out ${file}: expected a name that ends in ${known.join(', ')}`)
}
