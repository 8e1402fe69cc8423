import { add, div, type GraphBuilder, mul, sub, unary, type Value } from '@valuecsv/onnx'

/** What changes from step to step, as scalars that the caller feeds. */
export interface OptimizerScalars {
  /** Learning rate over the bias correction of the first moment, times 1 − β₁. */
  readonly stepSize: Value
  /** Square root of (1 − β₂) over the bias correction of the second moment. */
  readonly secondMomentScale: Value
  /** 1 − learning rate × weight decay. */
  readonly decay: Value
}

export interface OptimizerConstants {
  readonly firstDecay: number
  readonly secondDecay: number
  readonly epsilon: number
}

/** A parameter with its moments. The moments are kept divided by 1 − β, which saves a pass over each. */
export interface ParameterState {
  readonly value: Value
  readonly first: Value
  readonly second: Value
}

export interface OptimizerUpdateOptions {
  readonly scalars: OptimizerScalars
  readonly constants: OptimizerConstants
  /** Whether weight decay applies. */
  readonly decays: boolean
}

/** The scalars of a learning rate multiplied by `factor`. */
export function multipliedRate(graph: GraphBuilder, scalars: OptimizerScalars, factor: number): OptimizerScalars {
  if (factor === 1) return scalars
  const multiplier = graph.scalar(factor)
  const decayed = sub(graph, graph.scalar(1), scalars.decay)
  return {
    ...scalars,
    stepSize: mul(graph, scalars.stepSize, multiplier),
    decay: sub(graph, graph.scalar(1), mul(graph, decayed, multiplier)),
  }
}

/**
 * One step of AdamW (Loshchilov and Hutter 2019) as in PyTorch; without weight decay the step is Adam's (Kingma and Ba
 * 2015).
 */
export function optimizerUpdate(
  graph: GraphBuilder,
  state: ParameterState,
  gradient: Value,
  { scalars, constants: { firstDecay, secondDecay, epsilon }, decays }: OptimizerUpdateOptions,
): ParameterState {
  const first = add(graph, mul(graph, state.first, graph.scalar(firstDecay)), gradient)
  const squared = mul(graph, gradient, gradient)
  const second = add(graph, mul(graph, state.second, graph.scalar(secondDecay)), squared)
  const deviation = mul(graph, unary(graph, 'Sqrt', second), scalars.secondMomentScale)
  const step = mul(graph, div(graph, first, add(graph, deviation, graph.scalar(epsilon))), scalars.stepSize)
  const kept = decays ? mul(graph, state.value, scalars.decay) : state.value
  return { value: sub(graph, kept, step), first, second }
}
