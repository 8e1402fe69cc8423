const locatorSignature = 0x07064b50
const recordSignature = 0x06064b50
/** What stands in 16 or 32 bits where the number is elsewhere. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff]

/**
 * How many entries the directory of a zip archive has and where it starts, from the end record at `end`, or from the larger
 * one of zip64 before it. Throws a `RangeError` where that is missing. Source: PKWARE, APPNOTE 6.3.10, 4.3.14 to 4.3.16.
 */
export function directoryPlace(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const locator = end - 20
  const isLarge = count === elsewhere16 || start === elsewhere32
  if (!isLarge || locator < 0 || view.getUint32(locator, true) !== locatorSignature) return { count, start }
  const record = bigNumber(view, locator + 8)
  if (view.getUint32(record, true) !== recordSignature) throw new RangeError('no end record of zip64')
  return { count: bigNumber(view, record + 32), start: bigNumber(view, record + 48) }
}

/** The sizes of an entry and where it starts, from its record in the directory at `at`; of zip64 in the extra field 1 (4.5.3). */
export function entryPlace(view: DataView, at: number) {
  const sizes = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true))
  if (sizes.includes(elsewhere32)) {
    let field = at + 46 + view.getUint16(at + 28, true)
    const end = field + view.getUint16(at + 30, true)
    while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
    // Only those that are too large are there, in this order.
    for (const [index, size] of sizes.entries()) {
      if (size !== elsewhere32 || field + 12 > end) continue
      sizes[index] = bigNumber(view, field + 4)
      field += 8
    }
  }
  const [declaredBytes, packedBytes, local] = sizes as [number, number, number]
  return { declaredBytes, packedBytes, local }
}

function bigNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
