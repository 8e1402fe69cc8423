import type { GraphBuilder } from '../builder/graph-builder.ts'
import type { Value } from '../builder/value.ts'
import { mul } from '../operators/arithmetic/mul.ts'
import { quantizeWeight } from './quantize-weight.ts'

export interface QuantizedMatMulOptions {
  /** The name that the quantized weight is stored under, transposed; its scale gets `_scale` behind it. */
  readonly name: string
  readonly inputs: number
  readonly outputs: number
}

/**
 * x·Wᵀ for x `[rows, inputs]` and a constant float32 W `[outputs, inputs]`, as linear layers hold it, in 8 bits: x is
 * quantized at run time with one scale for the tensor, W once with one for each output. ONNX Runtime fuses the nodes into
 * one kernel.
 */
export function quantizedMatMul(
  graph: GraphBuilder,
  x: Value,
  weight: Float32Array,
  { name, inputs, outputs }: QuantizedMatMulOptions,
): Value {
  const { data, scales } = quantizeWeight(weight, outputs, inputs)
  const quantizedWeight = graph.initializer(name, { type: 'int8', dims: [inputs, outputs], data })
  const weightScale = graph.initializer(`${name}_scale`, { type: 'float32', dims: [outputs], data: scales })
  const [quantized, scale, zeroPoint] = dynamicQuantizeLinear(graph, x)
  const weightZeroPoint = graph.constant({ type: 'int8', dims: [], data: Int8Array.of(0) })
  const shape = [x.shape[0]!, outputs]
  const product = graph.node(
    'MatMulInteger',
    [quantized, quantizedWeight, zeroPoint, weightZeroPoint],
    [{ type: 'int32', shape }],
  )[0]!
  const asFloat = graph.node('Cast', [product], [{ type: 'float32', shape }], { attributes: { to: 1 } })[0]!
  return mul(graph, asFloat, mul(graph, scale, weightScale))
}

/** The quantized form of `x`, made once for all products that read it. */
function dynamicQuantizeLinear(graph: GraphBuilder, x: Value): [Value, Value, Value] {
  const known = graph.nodes.find(({ operator, inputs }) => operator === 'DynamicQuantizeLinear' && inputs[0] === x)
  const outputs =
    known?.outputs ??
    graph.node(
      'DynamicQuantizeLinear',
      [x],
      [
        { type: 'uint8', shape: x.shape },
        { type: 'float32', shape: [] },
        { type: 'uint8', shape: [] },
      ],
    )
  return outputs as unknown as [Value, Value, Value]
}
