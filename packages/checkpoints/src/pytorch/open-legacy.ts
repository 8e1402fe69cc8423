import { quoted } from '@valuecsv/errors'
import { brokenPyTorch } from '../broken-pytorch.ts'
import { STORAGE_TYPES } from '../pickle/allowed-names.ts'
import { pickleCursor } from '../pickle/pickle-cursor.ts'
import { pickleErrors } from '../pickle/pickle-errors.ts'
import { isKind, type PickleValue } from '../pickle/pickle-value.ts'
import { unpickleNext } from '../pickle/unpickle.ts'
import { valueCount } from '../pickle/value-count.ts'
import { uint64 } from '../zip/uint64.ts'
import type { Archive } from './open-archive.ts'
import { LEGACY_START } from './pytorch-format.ts'
import { elementBytes } from './storage-reader.ts'
import { wrongByteOrder } from './wrong-byte-order.ts'

const PROTOCOL = 1001

/**
 * A checkpoint as torch.save wrote it before PyTorch 1.6, and as many published encoders still are: pickles of a magic
 * number, a protocol, facts of the machine, the state_dict and the names of its storages, then each storage as its
 * length (64 bits) and its elements.
 */
export function openLegacy(bytes: Uint8Array, source: string): Archive {
  const fail = (what: string) => brokenPyTorch(source, what)
  const errors = pickleErrors(source)
  const cursor = pickleCursor(bytes, errors)
  const keep = valueCount(errors)
  const next = () => unpickleNext(cursor, errors, keep)
  cursor.skip(LEGACY_START.length)
  const protocol = next()
  if (protocol !== PROTOCOL) throw fail(`its protocol is not ${PROTOCOL}`)
  const machine = next()
  if (!(machine instanceof Map)) throw fail('it does not say on what machine it was written')
  if (machine.get('little_endian') !== true) throw wrongByteOrder(source, '"big"')
  const root = next()
  const names = next()
  if (!isKind(names, 'list')) throw fail('it does not list its storages')
  let records: ReadonlyMap<string, Uint8Array> | undefined
  return {
    root,
    record: (name) => {
      records ??= storagesInRow(bytes, cursor.position(), { names: names.items, widths: storageWidths(root), fail })
      return records.get(name)
    },
  }
}

/** Bytes of an element of each storage that a tensor of `root` lies in, by the storage's name. */
function storageWidths(root: PickleValue): Map<PickleValue, number> {
  const widths = new Map<PickleValue, number>()
  for (const tensor of root instanceof Map ? root.values() : []) {
    const storage = isKind(tensor, 'tensor') ? tensor.parts[0] : undefined
    const [, type, name] = isKind(storage, 'storage') && Array.isArray(storage.parts) ? storage.parts : []
    const found = isKind(type, 'name') ? STORAGE_TYPES.get(type.name) : undefined
    if (found !== undefined) widths.set(name, elementBytes(found))
  }
  return widths
}

interface StoragesInRowOptions {
  readonly names: readonly PickleValue[]
  readonly widths: ReadonlyMap<PickleValue, number>
  readonly fail: (what: string) => Error
}

function storagesInRow(
  bytes: Uint8Array,
  begin: number,
  { names, widths, fail }: StoragesInRowOptions,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = new Map<string, Uint8Array>()
  let at = begin
  for (const name of names) {
    const width = widths.get(name)
    if (typeof name !== 'string' || width === undefined) throw fail('it has a storage that no tensor lies in')
    if (at + 8 > bytes.length) throw fail(`it ends before the storage ${quoted(name)}`)
    const end = at + 8 + uint64(view, at) * width
    if (!(end <= bytes.length)) throw fail(`its storage ${quoted(name)} ends at ${end} of ${bytes.length} bytes`)
    records.set(`data/${name}`, bytes.subarray(at + 8, end))
    at = end
  }
  return records
}
