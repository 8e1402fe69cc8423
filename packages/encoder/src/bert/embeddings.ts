import { add, layerNormalization, reshape, type Value } from '@valuecsv/onnx'
import { WORD_EMBEDDINGS } from '../parameters/bert-parameter-shapes.ts'
import type { BertContext } from './bert-context.ts'
import { dropout } from './dropout.ts'

const name = (part: string) => `bert.embeddings.${part}`

/** The sum of word, position and token type embeddings, normalized, in the layout of the states. */
export function embeddings(context: BertContext): Value {
  const { graph, config, layout, inputIds, tokenTypeIds } = context
  const words = context.embedding(inputIds, WORD_EMBEDDINGS)
  const positions = context.positions ?? countedUp(context)
  const placed = add(graph, words, context.embedding(positions, name('position_embeddings.weight')))
  const types = context.embedding(tokenTypeIds ?? graph.integers(0), name('token_type_embeddings.weight'))
  const typed = add(graph, placed, types)
  const sum = layout === 'rows' ? reshape(graph, typed, ['tokens', config.hiddenSize]) : typed
  const scale = context.parameter(name('LayerNorm.weight'))
  const shift = context.parameter(name('LayerNorm.bias'))
  return dropout(context, layerNormalization(graph, sum, scale, shift, config.layerNormEpsilon), 'hidden')
}

/** 0, 1, … up to the length of the batch, int64 `[length]`. */
function countedUp({ graph, inputIds }: BertContext): Value {
  const lengthName = inputIds.shape[1] as string
  const length = reshape(graph, graph.dimension(lengthName), [])
  const zero = graph.constant({ type: 'int64', dims: [], data: BigInt64Array.of(0n) })
  const one = graph.constant({ type: 'int64', dims: [], data: BigInt64Array.of(1n) })
  return graph.node('Range', [zero, length, one], [{ type: 'int64', shape: [lengthName] }])[0]!
}
