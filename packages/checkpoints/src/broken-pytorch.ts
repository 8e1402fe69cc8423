import { ValueCsvError } from '@valuecsv/errors'

/** The error for a PyTorch file that is damaged or contradicts itself. */
export function brokenPyTorch(source: string, what: string): ValueCsvError {
  return new ValueCsvError('checkpoints/broken-pytorch', `${source}: not a whole PyTorch checkpoint: ${what}`, {
    hint: 'Fetch the file again and compare its size and digest with those of its origin.',
  })
}
