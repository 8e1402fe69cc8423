import { add, type GraphBuilder, mul, type RowPlaces, reshape, type Value } from '@valuecsv/onnx'

/** What a batch says of where its tokens stand; all int64. */
export interface TokenPlacesInputs {
  /** Which token stands at each place, `[batch, length]`; any where none does. */
  readonly tokenAt: Value
  /** The text of each token and its place in it, `[tokens]`, both from 0. */
  readonly textOf: Value
  readonly positions: Value
  /** 1 at a place with a token and 0 elsewhere, float32 `[batch, length]`. */
  readonly mask: Value
}

/** Where tokens that lie below one another without padding stand in their texts. */
export interface TokenPlaces {
  /** Of the states of the tokens, `[tokens, width]`. */
  readonly tokens: RowPlaces
  /** Of the parts of their states that belong to one head each, `[tokens × heads, size]`; places are `[batch, heads, length]`. */
  readonly heads: RowPlaces
}

/** Computes the places once for all layers. */
export function tokenPlaces(graph: GraphBuilder, inputs: TokenPlacesInputs, heads: number): TokenPlaces {
  const { tokenAt, textOf, positions, mask } = inputs
  const length = graph.dimension('length')
  const head = graph.integers(...Array.from({ length: heads }, (_, index) => index))
  const column = (x: Value) => reshape(graph, x, ['tokens', 1])
  const rowOfHead = add(graph, mul(graph, column(textOf), graph.integers(heads)), head)
  const placeOfHead = add(graph, mul(graph, rowOfHead, length), column(positions))
  const tokenOfHead = mul(graph, reshape(graph, tokenAt, ['batch', 1, 'length']), graph.integers(heads))
  return {
    tokens: { rowAt: tokenAt, placeOf: add(graph, mul(graph, textOf, length), positions), present: mask },
    heads: {
      rowAt: add(graph, tokenOfHead, reshape(graph, head, [heads, 1])),
      placeOf: reshape(graph, placeOfHead, ['parts']),
      present: reshape(graph, mask, ['batch', 1, 'length']),
    },
  }
}
