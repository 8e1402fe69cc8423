import { type GraphBuilder, mul, sigmoid, softplus, sub, unary, type Value, withDerivative } from '@valuecsv/onnx'

export interface AsymmetricLossOptions {
  /** Exponent γ of a negative's probability, from 1: how little an easy negative counts. */
  readonly negativeFocus: number
  /** What is taken off a negative's probability m, in [0, 1): one below it doesn't count at all. */
  readonly probabilityMargin: number
}

/**
 * The elementwise asymmetric loss (Ridnik et al. 2021, with γ₊ = 0) of `logits` against `targets`:
 * −log p for a positive, −qᵞ·log(1 − q) with q = max(p − m, 0) for a negative.
 */
export function asymmetricLoss(
  graph: GraphBuilder,
  logits: Value,
  targets: Value,
  { negativeFocus, probabilityMargin }: AsymmetricLossOptions,
): Value {
  return withDerivative(graph, logits, () => {
    const one = graph.scalar(1)
    const probability = sigmoid(graph, logits)
    const complement = sub(graph, one, probability)
    const shifted = unary(graph, 'Relu', sub(graph, probability, graph.scalar(probabilityMargin)))
    // In 32 bits a sure p is 1, and the logarithm of what is left none; 1e-8 as in the authors' code.
    const left = [sub(graph, one, shifted), graph.scalar(1e-8)]
    const rest = graph.node('Max', left, [{ type: 'float32', shape: shifted.shape }])[0]!
    const logRest = unary(graph, 'Log', rest)
    const power = (exponent: number) =>
      graph.node('Pow', [shifted, graph.scalar(exponent)], [{ type: 'float32', shape: shifted.shape }])[0]!
    const focused = power(negativeFocus)
    const negative = mul(graph, focused, logRest)
    const absent = sub(graph, one, targets)
    const positive = softplus(graph, unary(graph, 'Neg', logits))
    const output = sub(graph, mul(graph, targets, positive), mul(graph, absent, negative))

    // By q: qᵞ/(1 − q) − γ·qᵞ⁻¹·log(1 − q); by the logit: times p·(1 − p) where q is above 0.
    const slope = sub(
      graph,
      graph.node('Div', [focused, rest], [{ type: 'float32', shape: shifted.shape }])[0]!,
      mul(graph, mul(graph, power(negativeFocus - 1), logRest), graph.scalar(negativeFocus)),
    )
    const counted = mul(graph, unary(graph, 'Sign', shifted), mul(graph, probability, complement))
    const derivative = sub(graph, mul(graph, mul(graph, absent, counted), slope), mul(graph, targets, complement))
    return { output, derivative }
  })
}
