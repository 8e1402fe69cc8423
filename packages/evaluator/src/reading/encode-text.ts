import type { Encoding, Tokenizer } from '@valuecsv/tokenizer'
import { textSlices } from './text-slices.ts'

/** Characters that are tokenized in one go: some milliseconds of work. */
const SLICE_CHARACTERS = 50_000

/** The tokens of `text`; `pause` is awaited between the pieces of a long one, so that nothing else has to wait for it. */
export async function encodeText(text: string, tokenizer: Tokenizer, pause: () => Promise<void>): Promise<Encoding> {
  if (text.length <= SLICE_CHARACTERS) return tokenizer.encode(text)
  const pieces: Encoding[] = []
  for (const [start, end] of textSlices(text, SLICE_CHARACTERS)) {
    if (start > 0) await pause()
    const piece = tokenizer.encode(text.slice(start, end))
    for (let token = 0; token < piece.ids.length; token++) {
      piece.starts[token]! += start
      piece.ends[token]! += start
    }
    pieces.push(piece)
  }
  return {
    ids: joined(pieces.map(({ ids }) => ids)),
    starts: joined(pieces.map((piece) => piece.starts)),
    ends: joined(pieces.map(({ ends }) => ends)),
  }
}

function joined(arrays: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const array of arrays) {
    whole.set(array, offset)
    offset += array.length
  }
  return whole
}
