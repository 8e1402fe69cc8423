import { ValueCsvError } from '@valuecsv/errors'
import type { OnnxModel } from '@valuecsv/onnx'
import type { BertConfig, Head } from '../bert-config.ts'
import { bertParameterShapes, LABEL_QUERIES, type ParameterShape } from './bert-parameter-shapes.ts'
import type { BertParameters } from './bert-parameters.ts'

export interface ModelParametersOptions {
  readonly head: Head
  /** What error messages call the model. Default `model`. */
  readonly source?: string
}

/**
 * The parameters out of an inference model that this package made, in fp32 or int8: those in 8 bits become the 32-bit
 * numbers that they stand for. Errors name the model and the parameter: `encoder/missing-parameter`,
 * `encoder/wrong-shape`.
 */
export function modelParameters(
  { initializers }: Pick<OnnxModel, 'initializers'>,
  config: BertConfig,
  { head, source = 'model' }: ModelParametersOptions,
): BertParameters {
  const stored = (name: string) => {
    const tensor = initializers.get(name)
    if (tensor !== undefined) return tensor
    throw new ValueCsvError('encoder/missing-parameter', `${source} has no "${name}", which config.json asks for.`)
  }
  const labels = stored('classifier.bias').dims[0]!
  const read = (parameter: ParameterShape) => {
    const { name, shape } = parameter
    const { dims, data } = stored(name)
    const isTransposed = isLinear(parameter)
    const expected = isTransposed ? shape.toReversed() : shape
    if (`${dims}` !== `${expected}`) {
      throw new ValueCsvError(
        'encoder/wrong-shape',
        `${source}: "${name}" has the shape [${dims}], config.json asks for [${expected}].`,
      )
    }
    const numbers = data as Float32Array | Int8Array
    const scales = numbers instanceof Int8Array ? (stored(`${name}_scale`).data as Float32Array) : undefined
    const [rows, columns] = [shape[0]!, shape[1] ?? 1]
    const values = new Float32Array(numbers.length)
    for (let row = 0; row < rows; row++) {
      const scale = scales?.[row] ?? 1
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column
        values[cell] = numbers[isTransposed ? column * rows + row : cell]! * scale
      }
    }
    return [name, { name, shape, data: values }] as const
  }
  return new Map(bertParameterShapes(config, head, labels).map(read))
}

/** Whether a parameter is the weight of a linear map, which a model keeps transposed. */
function isLinear({ name, shape }: ParameterShape): boolean {
  return shape.length === 2 && !name.endsWith('_embeddings.weight') && name !== LABEL_QUERIES
}
