import { type BertParameters, WORD_EMBEDDINGS } from '@valuecsv/encoder'

/** A parameter and its two moments (each divided by 1 − β), all in the parameter's shape. */
export interface ParameterBuffers {
  readonly shape: readonly number[]
  value: Float32Array
  first: Float32Array
  second: Float32Array
}

/** Everything that a step changes. `step` counts the finished ones. */
export interface TrainingState {
  step: number
  readonly parameters: ReadonlyMap<string, ParameterBuffers>
  /** The moving averages of the values by parameter, where the recipe keeps them. */
  averages?: ReadonlyMap<string, Float32Array>
}

/** The state before the first step; copies the parameters. */
export function startState(parameters: BertParameters): TrainingState {
  return {
    step: 0,
    parameters: new Map(
      [...parameters.values()].map(({ name, shape, data }) => [
        name,
        { shape, value: data.slice(), first: new Float32Array(data.length), second: new Float32Array(data.length) },
      ]),
    ),
  }
}

/** The parameters of a state as the encoder takes them, averaged where averages are kept; views, not copies. */
export function stateParameters({ parameters, averages }: TrainingState): BertParameters {
  return new Map(
    [...parameters].map(([name, { shape, value }]) => [name, { name, shape, data: averages?.get(name) ?? value }]),
  )
}

/** The rows of the word embeddings with their moments, copied out. */
export function gatherRows(state: TrainingState, rows: Int32Array): ParameterBuffers {
  const { shape, value, first, second } = state.parameters.get(WORD_EMBEDDINGS)!
  const width = shape[1]!
  const gather = (table: Float32Array) => {
    const picked = new Float32Array(rows.length * width)
    rows.forEach((row, index) => {
      picked.set(table.subarray(row * width, (row + 1) * width), index * width)
    })
    return picked
  }
  return { shape: [rows.length, width], value: gather(value), first: gather(first), second: gather(second) }
}

/** Puts rows that a step changed back into the word embeddings. */
export function scatterRows(state: TrainingState, rows: Int32Array, changed: Omit<ParameterBuffers, 'shape'>): void {
  const buffers = state.parameters.get(WORD_EMBEDDINGS)!
  const width = buffers.shape[1]!
  for (const part of ['value', 'first', 'second'] as const) {
    rows.forEach((row, index) => {
      buffers[part].set(changed[part].subarray(index * width, (index + 1) * width), row * width)
    })
  }
}
