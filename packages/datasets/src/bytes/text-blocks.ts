import { ValueCsvError } from '@valuecsv/errors'
import { orClosed } from './closing-iterator.ts'
import { detectEncoding } from './detect-encoding.ts'
import { invalidBytesAt } from './invalid-bytes-at.ts'
import { type LineBlock, type LineBlockOptions, lineBlocks } from './line-blocks.ts'
import type { ByteSource } from './read-options.ts'
import { startOfSource } from './start-of-source.ts'
import { utf16AsUtf8 } from './utf16-as-utf8.ts'

/** Text that ends at the end of a line, or with the file. */
export interface TextBlock {
  readonly text: string
  /** The number of its first line, counted from 1. */
  readonly line: number
}

/** How to read blocks of text. */
export interface TextBlockOptions extends LineBlockOptions {
  /** Whether the file may end inside a character, as a killed writer leaves it: what is there of it is left out. Default false. */
  readonly mayBeCutOff?: boolean
}

/**
 * Decodes a file of text, in blocks of whole lines: UTF-8 with or without a byte order mark, UTF-16 with one, or
 * GB18030, which is found from the bytes and told by `onNotice`; or what `encoding` says, where there is no mark.
 *
 * Throws `datasets/invalid-bytes` or `datasets/unknown-encoding` with the position of the first byte that does not
 * fit, and the errors of `lineBlocks`.
 */
export async function* textBlocks(source: ByteSource, options: TextBlockOptions = {}): AsyncGenerator<TextBlock> {
  const { file = 'input', onNotice, mayBeCutOff = false } = options
  const start = await startOfSource(source, 3)
  const mark = byteOrderMark(start.first)
  const bytes = start.chunks()
  const wanted = options.encoding
  const named = wanted === undefined ? undefined : await orClosed(bytes, () => checkedEncoding(wanted, file))
  // A mark is surer than what someone says of a folder of files.
  let encoding = mark?.encoding ?? named
  let chunks: ByteSource = bytes
  if (encoding?.startsWith('utf-16')) {
    chunks = utf16AsUtf8(chunks, encoding, file, mayBeCutOff)
    encoding = 'utf-8'
  }
  for await (const block of lineBlocks(chunks, options)) {
    const isCutOff = mayBeCutOff && block.isTail
    if (encoding === undefined && !isAscii(block.bytes)) {
      encoding = foundEncoding(block, file, isCutOff)
      if (encoding === 'gb18030') {
        onNotice?.({ code: 'datasets/encoding-found', message: `${file}: not UTF-8, read as GB18030 (GBK)` })
      }
    }
    yield { text: decoded(block, encoding ?? 'utf-8', file, isCutOff), line: block.line }
  }
}

function byteOrderMark(first: Uint8Array): { encoding: string } | undefined {
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return { encoding: 'utf-8' }
  if (first[0] === 0xff && first[1] === 0xfe) return { encoding: 'utf-16le' }
  if (first[0] === 0xfe && first[1] === 0xff) return { encoding: 'utf-16be' }
  return undefined
}

function checkedEncoding(encoding: string, file: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch (error) {
    throw new ValueCsvError('datasets/no-such-encoding', `${file}: no encoding is called "${encoding}"`, {
      cause: error,
      hint: 'Names that work: utf-8, gb18030, gbk, big5, utf-16le.',
    })
  }
}

/** A NUL counts as not ASCII: it is a sign of UTF-16 without a mark, or of no text at all. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0)
}

function foundEncoding(block: LineBlock, file: string, isCutOff: boolean): string {
  const found = detectEncoding(block.bytes, isCutOff)
  if (found === 'utf-8' || found === 'gb18030') return found
  const at = invalidBytesAt(block, 'utf-8')
  if (found === 'damaged utf-8') throw invalidBytes(at, 'utf-8', file)
  throw new ValueCsvError(
    'datasets/unknown-encoding',
    `${file}: byte ${at.byte} (line ${at.line}): expected text in UTF-8, GB18030, or UTF-16 with a byte order mark`,
    { hint: 'Name the encoding if you know it, or save the file as UTF-8.' },
  )
}

function decoded(block: LineBlock, encoding: string, file: string, isCutOff: boolean): string {
  try {
    // A byte order mark is dropped only at the start of the file.
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: block.offset > 0 })
    // As if more were to come, a character that is not whole is no error, and left out.
    return decoder.decode(block.bytes, { stream: isCutOff })
  } catch {
    throw invalidBytes(invalidBytesAt(block, encoding), encoding, file)
  }
}

function invalidBytes(at: { byte: number; line: number }, encoding: string, file: string): ValueCsvError {
  return new ValueCsvError(
    'datasets/invalid-bytes',
    `${file}: byte ${at.byte} (line ${at.line}) is not ${encoding.toUpperCase()}, like the bytes before it`,
  )
}
