import { ORDERED_DICT, REBUILD_PARAMETER, REBUILD_TENSOR } from './allowed-names.ts'
import type { PickleErrors } from './pickle-errors.ts'
import { isKind, type PickleValue } from './pickle-value.ts'

/** What Python's call `callee(*parts)` stands for. Nothing is called: the few calls of a state_dict become plain data. */
export function callAllowedName(callee: PickleValue, parts: PickleValue, errors: PickleErrors): PickleValue {
  const name = isKind(callee, 'name') ? callee.name : undefined
  if (!Array.isArray(parts) || name === undefined) throw errors.broken('calls what is no function')
  if (name === ORDERED_DICT && parts.length === 0) return new Map()
  if (name === REBUILD_TENSOR) {
    const [, , , , , , metadata = null] = parts as readonly PickleValue[]
    // PyTorch says there that the numbers are the negatives of those in the storage, say.
    if (metadata === null || (metadata instanceof Map && metadata.size === 0)) return { kind: 'tensor', parts }
    throw errors.forbidden('a tensor with metadata')
  }
  if (name === REBUILD_PARAMETER && isKind(parts[0], 'tensor')) return parts[0]
  if (name === 'torch.Size' && parts.length === 1) return parts[0]
  throw errors.forbidden(`a call of ${name} with ${parts.length} arguments`)
}
