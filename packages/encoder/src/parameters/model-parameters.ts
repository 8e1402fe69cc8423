import { ValueCsvError } from '@valuecsv/errors'
import type { OnnxModel } from '@valuecsv/onnx'
import type { BertConfig, Head } from '../bert-config.ts'
import { bertParameterShapes, LABEL_QUERIES, type ParameterShape } from './bert-parameter-shapes.ts'
import type { BertParameters } from './bert-parameters.ts'

type StoredTensor = NonNullable<ReturnType<OnnxModel['initializers']['get']>>

export interface ModelParametersOptions {
  readonly head: Head
  /** What error messages call the model. Default `model`. */
  readonly file?: string
}

/**
 * The parameters out of an inference model that this package made, in fp32 or int8: those in 8 bits become the 32-bit
 * numbers that they stand for. Errors name the model and the parameter: `encoder/missing-parameter`,
 * `encoder/wrong-shape`, `encoder/wrong-type`.
 */
export function modelParameters(
  { initializers }: Pick<OnnxModel, 'initializers'>,
  config: BertConfig,
  { head, file = 'model' }: ModelParametersOptions,
): BertParameters {
  const stored = (name: string) => {
    const tensor = initializers.get(name)
    if (tensor !== undefined) return tensor
    throw new ValueCsvError('encoder/missing-parameter', `${file} has no "${name}", which config.json asks for`)
  }
  const wrongShape = (name: string, dims: readonly number[], expected: readonly number[]) =>
    new ValueCsvError(
      'encoder/wrong-shape',
      `${file}: "${name}" has the shape [${dims}], config.json asks for [${expected}]`,
    )
  const ofType = (types: readonly StoredTensor['type'][], { type, data }: StoredTensor, name: string) => {
    if (types.includes(type)) return data as Float32Array | Int8Array
    const message = `${file}: "${name}" is of type ${type}, expected ${types.join(' or ')}`
    throw new ValueCsvError('encoder/wrong-type', message)
  }
  const labels = stored('classifier.weight').dims.at(-1) ?? 0
  const read = (parameter: ParameterShape) => {
    const { name, shape } = parameter
    const tensor = stored(name)
    const { dims } = tensor
    const isTransposed = isLinear(parameter)
    const expected = isTransposed ? shape.toReversed() : shape
    if (`${dims}` !== `${expected}`) throw wrongShape(name, dims, expected)
    const [rows, columns] = [shape[0]!, shape[1] ?? 1]
    const numbers = ofType(['float32', 'int8'], tensor, name)
    const scaleName = `${name}_scale`
    const scales = tensor.type === 'int8' ? ofType(['float32'], stored(scaleName), scaleName) : undefined
    if (scales !== undefined && scales.length !== rows) throw wrongShape(scaleName, [scales.length], [rows])
    const values = new Float32Array(numbers.length)
    for (let row = 0; row < rows; row++) {
      const scale = scales === undefined ? 1 : scales[row]!
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
