import { ValueCsvError } from '@valuecsv/errors'

/** The error for a checkpoint whose numbers are not little-endian; `order` is what it says they are. */
export function wrongByteOrder(source: string, order: string): ValueCsvError {
  return new ValueCsvError(
    'checkpoints/byte-order',
    `${source}: its numbers have the byte order ${order}, expected "little"`,
    { hint: 'Save it again on a little-endian machine (x86 or ARM).' },
  )
}
