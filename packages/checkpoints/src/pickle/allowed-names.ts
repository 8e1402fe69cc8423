import type { PickledName } from './pickle-value.ts'

/** The type of a storage's elements: one that becomes float32, or the width of one that is left out. */
export type StorageType = 'F64' | 'F32' | 'F16' | 'BF16' | { readonly skippedBytes: number }

/** The storages that a state_dict may refer to. */
export const STORAGE_TYPES: ReadonlyMap<string, StorageType> = new Map<string, StorageType>([
  ['torch.DoubleStorage', 'F64'],
  ['torch.FloatStorage', 'F32'],
  ['torch.HalfStorage', 'F16'],
  ['torch.BFloat16Storage', 'BF16'],
  ['torch.LongStorage', { skippedBytes: 8 }],
  ['torch.IntStorage', { skippedBytes: 4 }],
  ['torch.ShortStorage', { skippedBytes: 2 }],
  ['torch.CharStorage', { skippedBytes: 1 }],
  ['torch.ByteStorage', { skippedBytes: 1 }],
  ['torch.BoolStorage', { skippedBytes: 1 }],
])

export const ORDERED_DICT = 'collections.OrderedDict'
export const REBUILD_TENSOR = 'torch._utils._rebuild_tensor_v2'
export const REBUILD_PARAMETER = 'torch._utils._rebuild_parameter'

/** What PyTorch writes for tensors that are not read: unsigned integers, 8-bit floats, complex, sparse and quantized ones. */
export const OTHER_TENSOR = /^torch\.(_utils\._rebuild_\w*tensor\w*|storage\.\w+|\w+Storage)$/

/** Every Python name that a pickle may speak of; all others are refused. */
export const ALLOWED_NAMES: ReadonlyMap<string, PickledName> = new Map(
  [ORDERED_DICT, REBUILD_TENSOR, REBUILD_PARAMETER, 'torch.Size', ...STORAGE_TYPES.keys()].map((name) => [
    name,
    { kind: 'name', name },
  ]),
)
