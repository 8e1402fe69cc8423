import { ValueCsvError } from '@valuecsv/errors'
import {
  add,
  GraphBuilder,
  gather,
  matMul,
  type OnnxModel,
  quantizedGather,
  quantizedMatMul,
  type Value,
} from '@valuecsv/onnx'
import { bertClassifier } from '../bert/bert-classifier.ts'
import type { BertConfig, Head } from '../bert-config.ts'
import type { BertParameters } from '../parameters/bert-parameters.ts'
import { maskByLookup, positionsByCounting } from './gpu-inputs.ts'
import { transposeMatrix } from './transpose-matrix.ts'

export interface InferenceModelOptions {
  readonly head: Head
  /** `int8`: weights of linear maps in 8 bits a number and the embeddings too; `fp32`: as trained. */
  readonly precision: 'fp32' | 'int8'
  /**
   * `gpu`, with `fp32` only: a graph of which WebGPU can run every node, since it has no arithmetic on int64; the tokens
   * of a text must come before its padding. Default `processor`.
   */
  readonly target?: 'processor' | 'gpu'
}

/**
 * The inference graph as plain data: int64 `input_ids`, `attention_mask`, `token_type_ids` `[batch, length]` to float32
 * `logits` `[batch, labels]` and `pooled` `[batch, hidden]`. Error: `encoder/missing-parameter` names what config and head
 * ask for and `parameters` have not, such as another head's; `gpu` with another precision than `fp32` is a RangeError.
 */
export function inferenceGraph(
  config: BertConfig,
  parameters: BertParameters,
  { head, precision, target = 'processor' }: InferenceModelOptions,
): OnnxModel {
  const isForGpu = target === 'gpu'
  if (isForGpu && precision !== 'fp32') throw new RangeError(`A graph for a GPU is of fp32, not ${precision}.`)
  const graph = new GraphBuilder()
  const shape = ['batch', 'length']
  const inputIds = graph.input('input_ids', 'int64', shape)
  const attentionMask = graph.input('attention_mask', 'int64', shape)
  const tokenTypeIds = graph.input('token_type_ids', 'int64', shape)
  const mask = isForGpu
    ? maskByLookup(graph, attentionMask)
    : graph.node('Cast', [attentionMask], [{ type: 'float32', shape }], { attributes: { to: 1 } })[0]!
  const known = new Map<string, Value>()
  const parameter = (name: string): Value => {
    const value = known.get(name) ?? graph.initializer(name, { ...floatTensor(parameters, name) })
    known.set(name, value)
    return value
  }
  const linear = (x: Value, name: string): Value => {
    const { dims, data } = floatTensor(parameters, `${name}.weight`)
    const [outputs, inputs] = dims as readonly [number, number]
    const product =
      precision === 'int8' && name !== 'classifier'
        ? quantizedMatMul(graph, x, data, { name: `${name}.weight`, inputs, outputs })
        : matMul(
            graph,
            x,
            graph.initializer(`${name}.weight`, {
              type: 'float32',
              dims: [inputs, outputs],
              data: transposeMatrix(data, outputs, inputs),
            }),
          )
    return add(graph, product, parameter(`${name}.bias`))
  }
  const embedding = (ids: Value, name: string): Value => {
    const table = floatTensor(parameters, name)
    return precision === 'int8' ? quantizedGather(graph, table, ids, name) : gather(graph, parameter(name), ids)
  }
  const { logits, pooled } = bertClassifier({
    graph,
    config,
    head,
    layout: isForGpu ? 'texts' : 'rows',
    inputIds,
    mask,
    tokenTypeIds,
    ...(isForGpu ? { positions: positionsByCounting(graph, mask) } : {}),
    parameter,
    embedding,
    linear,
    dropoutFactor: () => undefined,
  })
  graph.output('logits', logits)
  graph.output('pooled', pooled)
  return graph.model({ head, precision })
}

function floatTensor(parameters: BertParameters, name: string) {
  const tensor = parameters.get(name)
  if (tensor !== undefined) return { type: 'float32', dims: tensor.shape, data: tensor.data } as const
  throw new ValueCsvError(
    'encoder/missing-parameter',
    `The parameters have no "${name}", which config and head ask for`,
  )
}
