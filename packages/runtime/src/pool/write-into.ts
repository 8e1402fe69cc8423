import { ValueCsvError } from '@valuecsv/errors'
import { describeTensor } from '../tensors/describe-tensor.ts'
import { fitsDims } from '../tensors/fits-dims.ts'
import type { Tensor } from '../tensors/tensor.ts'

/** The results, those named in `into` written into the tensors given there. Errors: `runtime/into-mismatch`. */
export function writeInto(
  results: Readonly<Record<string, Tensor>>,
  into: Readonly<Record<string, Tensor>>,
): Record<string, Tensor> {
  const entries = Object.entries(results).map(([name, result]) => {
    const target = into[name]
    if (target === undefined) return [name, result] as const
    if (!fitsDims(target.dims, result.dims)) {
      const message = `output ${name}: the model gave ${describeTensor(result.type, result.dims)}, the tensor to write into is ${describeTensor(target.type, target.dims)}`
      throw new ValueCsvError('runtime/into-mismatch', message)
    }
    // Both are of the same type: checked before the run.
    ;(target.data as Float32Array).set(result.data as Float32Array)
    return [name, target] as const
  })
  return Object.fromEntries(entries)
}
