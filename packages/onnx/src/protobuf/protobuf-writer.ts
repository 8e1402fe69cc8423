const utf8 = new TextEncoder()
const LEAST = -(2n ** 63n)
const LARGEST = 2n ** 63n - 1n

/** The nearest integer of 64 bits with a sign. The largest one, read as a number, is 2^63: one too many. */
function signed64(value: number | bigint): bigint {
  const integer = BigInt(value)
  if (integer > LARGEST) return LARGEST
  return integer < LEAST ? LEAST : integer
}

/**
 * Writes the protocol-buffer wire format into chunks. Large byte fields are kept by reference until `finish`,
 * so a model with hundreds of megabytes of weights is copied once.
 */
export class ProtobufWriter {
  readonly #chunks: Uint8Array[] = []
  #scratch: number[] = []
  #length = 0

  #flush(): void {
    if (this.#scratch.length === 0) return
    this.#chunks.push(Uint8Array.from(this.#scratch))
    this.#scratch = []
  }

  #byte(value: number): void {
    this.#scratch.push(value)
    this.#length += 1
  }

  #varint(value: bigint): void {
    let rest = BigInt.asUintN(64, value)
    while (rest > 127n) {
      this.#byte(Number(rest & 127n) | 128)
      rest >>= 7n
    }
    this.#byte(Number(rest))
  }

  #tag(field: number, wireType: number): void {
    this.#varint(BigInt((field << 3) | wireType))
  }

  /** A varint field: int32, int64, enum; past 64 bits with a sign it is the nearest of those. */
  integer(field: number, value: number | bigint): this {
    this.#tag(field, 0)
    this.#varint(signed64(value))
    return this
  }

  /** A float field of 4 bytes. */
  float(field: number, value: number): this {
    this.#tag(field, 5)
    for (const byte of new Uint8Array(Float32Array.of(value).buffer)) this.#byte(byte)
    return this
  }

  bytes(field: number, value: Uint8Array): this {
    this.#tag(field, 2)
    this.#varint(BigInt(value.length))
    this.#flush()
    this.#chunks.push(value)
    this.#length += value.length
    return this
  }

  string(field: number, value: string): this {
    return this.bytes(field, utf8.encode(value))
  }

  /** A repeated varint field in its packed form; nothing when empty. */
  packedIntegers(field: number, values: readonly (number | bigint)[]): this {
    if (values.length === 0) return this
    const packed = new ProtobufWriter()
    for (const value of values) packed.#varint(signed64(value))
    return this.message(field, packed)
  }

  message(field: number, message: ProtobufWriter): this {
    this.#tag(field, 2)
    this.#varint(BigInt(message.#length))
    this.#flush()
    message.#flush()
    for (const chunk of message.#chunks) this.#chunks.push(chunk)
    this.#length += message.#length
    return this
  }

  /** What was written, in parts; byte fields are the caller's own arrays. */
  chunks(): readonly Uint8Array[] {
    this.#flush()
    return this.#chunks
  }

  finish(): Uint8Array {
    const all = new Uint8Array(this.#length)
    let offset = 0
    for (const chunk of this.chunks()) {
      all.set(chunk, offset)
      offset += chunk.length
    }
    return all
  }
}
