import { joined } from './zip-archive.ts'

/** Parts of a pickle: texts are taken as they stand (their characters are opcodes), numbers are bytes. */
export type PicklePart = string | number | Uint8Array

/** The bytes of a pickle of protocol 2: `parts` between the protocol and STOP. */
export function pickle(...parts: readonly PicklePart[]): Uint8Array {
  return joined([Uint8Array.of(0x80, 2), ...parts.map(bytesOf), Uint8Array.of(0x2e)])
}

function bytesOf(part: PicklePart): Uint8Array {
  if (typeof part === 'number') return Uint8Array.of(part)
  return typeof part === 'string' ? new TextEncoder().encode(part) : part
}

/** A text of at most 255 bytes. */
export function text(value: string): Uint8Array {
  return joined([Uint8Array.of(0x8c, new TextEncoder().encode(value).length), new TextEncoder().encode(value)])
}

/** An integer of 64 bits. */
export function integer(value: bigint): Uint8Array {
  const bytes = new Uint8Array(10)
  bytes.set([0x8a, 8])
  new DataView(bytes.buffer).setBigInt64(2, value, true)
  return bytes
}

export interface TensorPart {
  readonly storage?: string
  readonly type?: string
  readonly length?: bigint
  readonly offset?: bigint
  readonly shape?: readonly bigint[]
  readonly strides?: readonly bigint[]
  /** What stands behind the parts of the storage. */
  readonly behindStorage?: PicklePart
  /** What stands behind the hooks. */
  readonly metadata?: PicklePart
}

/** A tensor as torch.save describes it; without changes four float32 elements in the record `data/0`. */
export function tensor({
  storage = '0',
  type = 'FloatStorage',
  length = 4n,
  offset = 0n,
  shape = [4n],
  strides = [1n],
  behindStorage = '',
  metadata = '',
}: TensorPart = {}): Uint8Array {
  const counts = (values: readonly bigint[]): PicklePart[] => ['(', ...values.map(integer), 't']
  const parts: PicklePart[] = [
    'ctorch._utils\n_rebuild_tensor_v2\n((',
    text('storage'),
    `ctorch\n${type}\n`,
    text(storage),
    text('cpu'),
    integer(length),
    behindStorage,
    'tQ',
    integer(offset),
    ...counts(shape),
    ...counts(strides),
    0x89,
    'ccollections\nOrderedDict\n)R',
    metadata,
    'tR',
  ]
  return joined(parts.map(bytesOf))
}
