import { ValueCsvError } from '@valuecsv/errors'
import { checkTensor } from './tensors/check-tensor.ts'
import { describeSizes, describeTensor } from './tensors/describe-tensor.ts'
import { fitsDims } from './tensors/fits-dims.ts'
import type { Tensor, TensorInfo } from './tensors/tensor.ts'

/**
 * Throws unless `feeds` has exactly the session's `inputs`, each a sound tensor of the expected type and shape; a size
 * with a name (`batch`) must be the same in all inputs. Gives these sizes, for `checkRunOptions`. Adapters call it before
 * each run.
 *
 * Errors name the input and what was expected: `runtime/feed-missing`, `runtime/feed-unknown`, `runtime/feed-type`,
 * `runtime/feed-dims`, and those of a tensor that contradicts itself (`runtime/tensor-…`).
 */
export function checkFeeds(
  inputs: readonly TensorInfo[],
  feeds: Readonly<Record<string, Tensor>>,
): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const input of inputs) {
    const expected = describeTensor(input.type, input.dims)
    const label = `input ${input.name}`
    if (!Object.hasOwn(feeds, input.name)) {
      throw new ValueCsvError('runtime/feed-missing', `${label} is missing: the model expects ${expected}`)
    }
    const tensor = feeds[input.name]!
    checkTensor(tensor, label)
    const got = describeTensor(tensor.type, tensor.dims)
    if (tensor.type !== input.type) {
      throw new ValueCsvError('runtime/feed-type', `${label}: the model expects ${expected}, got ${got}`)
    }
    if (!fitsDims(tensor.dims, input.dims, sizes)) {
      const message = `${label}: the model expects ${expected}${describeSizes(sizes)}, got ${got}`
      throw new ValueCsvError('runtime/feed-dims', message)
    }
  }
  const unknown = Object.keys(feeds).find((name) => !inputs.some((input) => input.name === name))
  if (unknown !== undefined) {
    const names = inputs.map((input) => input.name).join(', ')
    throw new ValueCsvError('runtime/feed-unknown', `input ${unknown}: the model has no such input, only ${names}`)
  }
  return sizes
}
