import { ValueCsvError } from '@valuecsv/errors'

function decoded(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ValueCsvError('tokenizer/vocabulary-not-utf8', `${fileName}: not UTF-8; expected one token a line`, {
      cause,
    })
  }
}

/** The tokens of a `vocab.txt`, one a line, a token's id being its line's number less one. */
export function vocabularyTokens(vocabulary: string | Uint8Array, fileName: string): string[] {
  const text = typeof vocabulary === 'string' ? vocabulary : decoded(vocabulary, fileName)
  if (text.startsWith('\ufeff')) {
    throw new ValueCsvError(
      'tokenizer/vocabulary-byte-order-mark',
      `${fileName}, line 1: begins with a byte order mark; expected the first token`,
      { hint: 'Save the file as UTF-8 without BOM.' },
    )
  }
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const seen = new Map<string, number>()
  for (const [index, token] of lines.entries()) {
    const place = `${fileName}, line ${index + 1}`
    if (token.includes('\r')) {
      throw new ValueCsvError(
        'tokenizer/vocabulary-carriage-return',
        `${place}: a carriage return; expected LF alone`,
        {
          hint: 'Take the file as published, or save it with LF line endings.',
        },
      )
    }
    if (token === '') {
      throw new ValueCsvError('tokenizer/vocabulary-empty-line', `${place}: empty; expected one token a line`)
    }
    const first = seen.get(token)
    if (first !== undefined) {
      throw new ValueCsvError(
        'tokenizer/vocabulary-duplicate',
        `${place}: ${JSON.stringify(token)} is on line ${first + 1} already; expected each token once`,
      )
    }
    seen.set(token, index)
  }
  return lines
}
