import { quoted } from '@valuecsv/errors'
import { ELEMENT_BYTES, toFloat32 } from '../element-type.ts'
import { STORAGE_TYPES, type StorageType } from '../pickle/allowed-names.ts'
import { isKind, type PickleValue } from '../pickle/pickle-value.ts'
import type { Archive } from './open-archive.ts'

/** A checked storage. */
export interface Storage {
  /** How many elements it has. */
  readonly length: number
  /** Its elements, read at the first call; `undefined` for integers and booleans. */
  readonly elements: () => Float32Array | undefined
}

/** Bytes of one element. */
export function elementBytes(type: StorageType): number {
  return typeof type === 'string' ? ELEMENT_BYTES[type]! : type.skippedBytes
}

/**
 * Reads storages by what the pickle says of them, each record once: tensors that share one get views of the same
 * elements. `fail` makes the error.
 */
export function storageReader({
  record,
}: Archive): (pickled: PickleValue | undefined, fail: (what: string) => Error) => Storage {
  const known = new Map<string, Storage & { readonly typeName: string }>()
  return (pickled, fail) => {
    const parts = isKind(pickled, 'storage') ? pickled.parts : undefined
    if (!Array.isArray(parts) || parts.length < 5 || parts[0] !== 'storage') throw fail('has no storage')
    // The legacy format has a sixth: a storage that is a part of another one, which torch.save has not written for years.
    const [, typeName, name, , length, view = null, ...more] = parts as readonly PickleValue[]
    if (view !== null || more.length > 0) throw fail('has a storage within a storage')
    const type = isKind(typeName, 'name') ? STORAGE_TYPES.get(typeName.name) : undefined
    if (type === undefined || typeof name !== 'string' || !Number.isSafeInteger(length))
      throw fail('has no valid storage')
    const expected = (typeName as { name: string }).name
    const before = known.get(name)
    if (before?.length === length && before?.typeName === expected) return before
    if (before) throw fail(`takes the storage ${quoted(name)} for another type or size than a tensor before`)
    const bytes = record(`data/${name}`)
    if (bytes === undefined) throw fail(`lies in the record ${quoted(`data/${name}`)}, which is not there`)
    const size = (length as number) * elementBytes(type)
    if (bytes.length !== size) {
      throw fail(`lies in the record ${quoted(`data/${name}`)} of ${bytes.length} bytes, expected ${size}`)
    }
    let elements: Float32Array | undefined
    const storage = {
      typeName: expected,
      length: length as number,
      elements: () => {
        if (typeof type === 'string') elements ??= toFloat32(type, bytes)
        return elements
      },
    }
    known.set(name, storage)
    return storage
  }
}
