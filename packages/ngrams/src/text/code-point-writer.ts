import { hasNoCase } from './has-no-case.ts'
import { isWhiteSpace } from './is-white-space.ts'
import type { NormalizedText } from './normalized-text.ts'

/** Writes down the code points of a text in NFC, in lower case where that is wanted, each run of white space as one space. */
export class CodePointWriter {
  codePoints: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  length = 0
  readonly #lowerCase: boolean

  constructor(capacity: number, lowerCase: boolean) {
    this.codePoints = new Uint32Array(capacity)
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
    this.#lowerCase = lowerCase
  }

  /** Adds text in NFC that stands at `offset`; all of it at the one place up to `end`, if that is given. */
  add(composed: string, offset: number, end: number | undefined): void {
    for (let index = 0; index < composed.length; ) {
      const codePoint = composed.codePointAt(index) as number
      const size = codePoint > 0xffff ? 2 : 1
      const start = end === undefined ? offset + index : offset
      this.#addOne(codePoint, start, end ?? start + size)
      index += size
    }
  }

  #addOne(codePoint: number, start: number, end: number): void {
    if (isWhiteSpace(codePoint)) {
      if (this.length === 0) return
      if (this.codePoints[this.length - 1] === 0x20) this.ends[this.length - 1] = end
      else this.#push(0x20, start, end)
    } else if (!this.#lowerCase || hasNoCase(codePoint)) this.#push(codePoint, start, end)
    else if (codePoint < 0x80)
      this.#push(codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 32 : codePoint, start, end)
    else {
      for (const lower of String.fromCodePoint(codePoint).toLowerCase()) {
        this.#push(lower.codePointAt(0) as number, start, end)
      }
    }
  }

  #push(codePoint: number, start: number, end: number): void {
    if (this.length === this.codePoints.length) this.#grow()
    this.codePoints[this.length] = codePoint
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  /** Only a code point whose lower case or NFC is longer than itself makes this necessary. */
  #grow(): void {
    const capacity = 2 * this.length + 4
    const grown = (values: Uint32Array) => {
      const copy = new Uint32Array(capacity)
      copy.set(values)
      return copy
    }
    this.codePoints = grown(this.codePoints)
    this.starts = grown(this.starts)
    this.ends = grown(this.ends)
  }

  finish(): NormalizedText {
    if (this.length > 0 && this.codePoints[this.length - 1] === 0x20) this.length -= 1
    return { length: this.length, codePoints: this.codePoints, starts: this.starts, ends: this.ends }
  }
}
