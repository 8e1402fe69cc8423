import { extname } from 'node:path'
import { Option } from 'commander'

/** The formats that data can be printed in. */
export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const

export type Format = (typeof FORMATS)[number]

/** The option `--format` with the formats that fit the command; the first is the default. */
export function formatOption(formats: readonly Format[]): Option {
  return new Option('-f, --format <format>', `how to print the result (default: ${formats[0]})`).choices(formats)
}

/** The format asked for, else what the name of the output file says, else `fallback`. */
export function chooseFormat(asked: Format | undefined, file: string | undefined, fallback: Format): Format {
  if (asked) return asked
  const byName: Readonly<Record<string, Format>> = { '.json': 'json', '.jsonl': 'jsonl', '.csv': 'csv', '.md': 'md' }
  return byName[extname(file ?? '').toLowerCase()] ?? fallback
}
