import type { NamedTensor } from '@valuecsv/checkpoints'
import { ValueCsvError } from '@valuecsv/errors'
import type { BertParameters } from './bert-parameters.ts'

/**
 * The same network with one logit for each two outputs (absent, present): their difference, whose sigmoid is what the
 * softmax gives to "present". A classifier of 2 × n outputs becomes one of n; the other parameters are those given.
 * Errors: `encoder/missing-parameter` (no classifier), `encoder/wrong-shape` (an odd number of outputs).
 */
export function foldOutputPairs(parameters: BertParameters): BertParameters {
  const folded = new Map(parameters)
  for (const name of ['classifier.weight', 'classifier.bias']) {
    const tensor = parameters.get(name)
    if (tensor === undefined) throw new ValueCsvError('encoder/missing-parameter', `The parameters have no "${name}"`)
    folded.set(name, differences(tensor))
  }
  return folded
}

/** Each odd row less the even one before it. */
function differences({ name, shape, data }: NamedTensor): NamedTensor {
  const [outputs, ...row] = shape as readonly [number, ...number[]]
  if (outputs % 2 !== 0) {
    const message = `"${name}" has the shape [${shape}], expected two outputs for each label`
    throw new ValueCsvError('encoder/wrong-shape', message)
  }
  const width = row[0] ?? 1
  const folded = new Float32Array((outputs / 2) * width)
  for (let cell = 0; cell < folded.length; cell++) {
    const pair = Math.floor(cell / width) * 2 * width + (cell % width)
    folded[cell] = data[pair + width]! - data[pair]!
  }
  return { name, shape: [outputs / 2, ...row], data: folded }
}
