import { ValueCsvError } from '@valuecsv/errors'
import { checkTensor } from './check-tensor.ts'
import { elementCount } from './element-count.ts'
import type { Tensor, TensorDataByType, TensorType } from './tensor.ts'
import { isTensorType, TENSOR_DATA } from './tensor-data.ts'

/**
 * A checked tensor of element type `type`, shape `dims` (row-major; `[]` is a scalar) over `data`, which is not copied.
 * Without `data` it is all zeros.
 *
 * Errors: `runtime/tensor-type`, `runtime/tensor-dims`, `runtime/tensor-data`, `runtime/tensor-length`.
 */
export function createTensor<Type extends TensorType>(
  type: Type,
  dims: readonly number[],
  data?: TensorDataByType[Type],
): Tensor<Type> {
  const tensor = { type, dims, data: data ?? zeros(type, dims) } as Tensor
  checkTensor(tensor, 'tensor')
  return tensor as Tensor<Type>
}

function zeros<Type extends TensorType>(type: Type, dims: readonly number[]): TensorDataByType[Type] | undefined {
  const count = elementCount(dims)
  if (count === undefined || !isTensorType(type)) return undefined
  try {
    return new TENSOR_DATA[type](count)
  } catch (cause) {
    const message = `tensor: dims [${dims.join(', ')}] of ${type} are more than one array can hold`
    throw new ValueCsvError('runtime/tensor-dims', message, { cause })
  }
}
