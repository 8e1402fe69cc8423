import { ValueCsvError } from '@valuecsv/errors'
import type { GraphBuilder, GraphNode } from '../builder/graph-builder.ts'
import type { Value } from '../builder/value.ts'
import { add } from '../operators/arithmetic/add.ts'
import { GRADIENT_RULES } from './gradient-rules.ts'
import { outsideRule } from './outside-rule.ts'

/** The names of all values that depend on one of `sources`. */
function dependents(nodes: readonly GraphNode[], sources: readonly Value[]): Set<string> {
  const names = new Set(sources.map(({ name }) => name))
  for (const { inputs, outputs } of nodes) {
    if (inputs.some((input) => input !== undefined && names.has(input.name))) {
      for (const { name } of outputs) names.add(name)
    }
  }
  return names
}

/**
 * Reverse-mode differentiation: adds the nodes that compute the gradient of the scalar `loss` with respect to each of
 * `sources`, in their order. Only what lies between them is differentiated. Errors: `onnx/no-gradient` names an operator
 * without a rule, one with attributes that its rule is not for, or one whose outputs behind the first the loss depends on;
 * `onnx/not-connected` a source that the loss does not depend on. A loss that is no scalar is a RangeError.
 */
export function differentiate(graph: GraphBuilder, loss: Value, sources: readonly Value[]): Value[] {
  if (loss.shape.length > 0) throw new RangeError(`The loss ${loss.name} [${loss.shape}] is no scalar.`)
  const nodes = [...graph.tape]
  const wanted = dependents(nodes, sources)
  const gradients = new Map<string, Value>([[loss.name, graph.scalar(1)]])
  for (const node of nodes.toReversed()) {
    if (!node.inputs.some((input) => input !== undefined && wanted.has(input.name))) continue
    const [gradient, ...others] = node.outputs.map(({ name }) => gradients.get(name))
    const isReachedElsewhere = others.some((other) => other !== undefined)
    if (gradient === undefined && !isReachedElsewhere) continue
    const rule = GRADIENT_RULES[node.operator]
    if (rule === undefined || gradient === undefined || isReachedElsewhere) {
      const why = rule === undefined ? '' : ': the loss depends on an output behind its first'
      throw new ValueCsvError('onnx/no-gradient', `${node.operator} can't be differentiated${why}`)
    }
    const outside = outsideRule(graph, node)
    if (outside !== undefined) {
      throw new ValueCsvError('onnx/no-gradient', `${node.operator} ${outside} can't be differentiated`)
    }
    rule(graph, node, gradient).forEach((part, index) => {
      const input = node.inputs[index]
      if (part === undefined || input === undefined || !wanted.has(input.name)) return
      const known = gradients.get(input.name)
      gradients.set(input.name, known === undefined ? part : add(graph, known, part))
    })
  }
  return sources.map(({ name }) => {
    const gradient = gradients.get(name)
    if (gradient === undefined) throw new ValueCsvError('onnx/not-connected', `The loss does not depend on ${name}`)
    return gradient
  })
}
