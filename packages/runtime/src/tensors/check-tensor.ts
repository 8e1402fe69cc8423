import { ValueCsvError } from '@valuecsv/errors'
import { elementCount } from './element-count.ts'
import type { Tensor } from './tensor.ts'
import { isTensorType, TENSOR_DATA } from './tensor-data.ts'

/**
 * Throws unless type, dims and data of `tensor` fit one another. `label` names it in the message ("input input_ids").
 *
 * Errors: `runtime/tensor-type`, `runtime/tensor-dims`, `runtime/tensor-data` (not the typed array of the type),
 * `runtime/tensor-length`.
 */
export function checkTensor(tensor: Tensor, label: string): void {
  const { type, dims, data } = tensor
  if (!isTensorType(type)) {
    const types = Object.keys(TENSOR_DATA).join(', ')
    throw new ValueCsvError('runtime/tensor-type', `${label}: type "${String(type)}" is none of ${types}`)
  }
  const count = elementCount(dims)
  if (count === undefined) {
    const message = `${label}: dims must be integers of 0 or more, got [${String(dims)}]`
    throw new ValueCsvError('runtime/tensor-dims', message)
  }
  // By name, not instanceof: a typed array may come from another realm (a vm context, a test environment).
  const { name } = TENSOR_DATA[type]
  if (!ArrayBuffer.isView(data) || data[Symbol.toStringTag] !== name) {
    throw new ValueCsvError('runtime/tensor-data', `${label}: a tensor of ${type} needs a ${name} as data`)
  }
  if (data.length !== count) {
    const message = `${label}: dims [${dims.join(', ')}] need ${count} elements, got ${data.length}`
    throw new ValueCsvError('runtime/tensor-length', message)
  }
}
