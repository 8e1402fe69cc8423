import { quoted, ValueCsvError } from '@valuecsv/errors'

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ValueCsvError('tokenizer/vocabulary-not-utf8', `${file}: not UTF-8; expected one token a line`, {
      cause,
    })
  }
}

/** The tokens of a `vocab.txt`, one a line, a token's id being its line's number less one. */
export function vocabularyTokens(vocabulary: string | Uint8Array, file: string): string[] {
  const text = typeof vocabulary === 'string' ? vocabulary : decoded(vocabulary, file)
  const tokens = text.split('\n')
  if (tokens.at(-1) === '') tokens.pop()

  const fail = (what: string, index: number, message: string, hint?: string): never => {
    throw new ValueCsvError(
      `tokenizer/vocabulary-${what}`,
      `${file}, line ${index + 1}: ${message}`,
      hint ? { hint } : {},
    )
  }
  if (text.startsWith('\ufeff')) {
    fail(
      'byte-order-mark',
      0,
      'begins with a byte order mark; expected the first token',
      'Save it as UTF-8 without BOM.',
    )
  }
  if (text.includes('\r')) {
    const index = tokens.findIndex((token) => token.includes('\r'))
    fail('carriage-return', index, 'has a carriage return; expected LF alone', 'Take the file as it was published.')
  }
  const empty = tokens.indexOf('')
  if (empty >= 0) fail('empty-line', empty, 'empty; expected one token a line')
  const seen = new Set<string>()
  const second = tokens.findIndex((token) => seen.size === seen.add(token).size)
  if (second >= 0) {
    const token = tokens[second]!
    const first = tokens.indexOf(token) + 1
    fail('duplicate', second, `${quoted(token)} is on line ${first} already; expected each token once`)
  }
  return tokens
}
