/** A Python name of the allow-list, such as `torch.FloatStorage`. It stands for itself and is never called. */
export interface PickledName {
  readonly kind: 'name'
  readonly name: string
}

/** What stands for data outside the pickle, unchecked: `('storage', type, record, device, elements)`. */
export interface PickledStorage {
  readonly kind: 'storage'
  readonly parts: PickleValue
}

/** A tensor as the pickle describes it, unchecked: the arguments of `_rebuild_tensor_v2`. */
export interface PickledTensor {
  readonly kind: 'tensor'
  readonly parts: readonly PickleValue[]
}

export interface PickledList {
  readonly kind: 'list'
  readonly items: PickleValue[]
}

export type PickledDictionary = Map<PickleValue, PickleValue>

/** None is null, numbers of every kind are numbers, a tuple is an array. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | readonly PickleValue[]
  | PickledDictionary
  | PickledList
  | PickledName
  | PickledStorage
  | PickledTensor

/** Whether `value` is one of the tagged objects of the given kind. */
export function isKind<Kind extends 'list' | 'name' | 'storage' | 'tensor'>(
  value: PickleValue | undefined,
  kind: Kind,
): value is Extract<PickleValue, { kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}
