import { ValueCsvError } from '@valuecsv/errors'
import type { RunOptions } from './runtime.ts'
import { checkTensor } from './tensors/check-tensor.ts'
import { describeSizes, describeTensor } from './tensors/describe-tensor.ts'
import { fitsDims } from './tensors/fits-dims.ts'
import type { TensorInfo } from './tensors/tensor.ts'

/**
 * The names of the outputs that a run with `options` computes, in the session's order. `sizes` are those that `checkFeeds`
 * gave, which are the same in outputs, and is added to. Adapters call it before each run.
 *
 * Errors: `runtime/output-unknown` for a name in `outputs` or `into` that the session lacks or that `outputs` leaves
 * out; `runtime/into-mismatch` for a tensor in `into` of another type or shape than the output's.
 */
export function checkRunOptions(
  outputs: readonly TensorInfo[],
  options: RunOptions,
  sizes: Map<string, number> = new Map(),
): readonly string[] {
  const names = outputs.map((output) => output.name)
  const wanted = options.outputs ?? names
  for (const name of wanted) requireName(name, names, 'the model has')
  for (const [name, tensor] of Object.entries(options.into ?? {})) {
    requireName(name, wanted, 'this run computes')
    checkTensor(tensor, `output ${name}`)
    const output = outputs.find((candidate) => candidate.name === name)!
    if (tensor.type !== output.type || !fitsDims(tensor.dims, output.dims, sizes)) {
      const expected = describeTensor(output.type, output.dims) + describeSizes(sizes)
      const got = describeTensor(tensor.type, tensor.dims)
      const message = `output ${name}: the model gives ${expected}, the tensor to write into is ${got}`
      throw new ValueCsvError('runtime/into-mismatch', message)
    }
  }
  return names.filter((name) => wanted.includes(name))
}

function requireName(name: string, names: readonly string[], who: string): void {
  if (names.includes(name)) return
  const list = names.length === 0 ? 'none' : names.join(', ')
  throw new ValueCsvError('runtime/output-unknown', `output ${name}: ${who} no such output, only ${list}`)
}
