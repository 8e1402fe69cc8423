import type { Tensor, TensorType } from '@valuecsv/runtime'
import type { AttributeValue, OnnxModel, OnnxValueInfo } from '../model/onnx-model.ts'
import type { Dimension, Value } from './value.ts'

/** A node under construction, with the shapes of what flows through it. */
export interface GraphNode {
  readonly operator: string
  readonly domain: string
  readonly inputs: readonly (Value | undefined)[]
  readonly outputs: readonly Value[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** Values inside a composite that its gradient reads again. */
  readonly saved?: readonly Value[]
}

/** Type and shape that a node gives to one of its outputs. */
export interface OutputShape {
  readonly type: TensorType
  readonly shape: readonly Dimension[]
}

export interface NodeOptions {
  readonly attributes?: Readonly<Record<string, AttributeValue>>
  readonly domain?: string
}

/** The operator sets that every graph of this package is written against. */
const OPERATOR_SETS: Readonly<Record<string, number>> = { '': 20, 'com.microsoft': 1 }

/**
 * Collects inputs, weights and nodes; `model()` gives the finished graph. Operators are functions over it. A name that the
 * graph has already is a RangeError.
 */
export class GraphBuilder {
  readonly #inputs: OnnxValueInfo[] = []
  readonly #initializers = new Map<string, Tensor>()
  readonly #nodes: GraphNode[] = []
  #tape: GraphNode[] = []
  readonly #outputs = new Map<string, Value>()
  readonly #constants = new Map<string, Value>()
  readonly #dimensions = new Map<string, Value<'int64'>>()
  /** Names of inputs, weights, outputs and what nodes give: ONNX has one space for all of them. */
  readonly #taken = new Set<string>()

  get nodes(): readonly GraphNode[] {
    return this.#nodes
  }

  /** What is differentiated, in order: nodes, and composites in place of the nodes inside them. */
  get tape(): readonly GraphNode[] {
    return this.#tape
  }

  /** What a run is fed. */
  input<Type extends TensorType>(name: string, type: Type, shape: readonly Dimension[]): Value<Type> {
    this.#take(name)
    this.#inputs.push({ name, type, shape })
    return { name, type, shape }
  }

  /** A weight: a tensor stored in the model under `name`. */
  initializer<T extends Tensor>(name: string, tensor: T): Value<T['type']> {
    this.#take(name)
    this.#initializers.set(name, tensor)
    return { name, type: tensor.type, shape: tensor.dims }
  }

  /** The elements of an initializer or a constant; `undefined` for what a run computes. */
  tensorOf({ name }: Value): Tensor | undefined {
    return this.#initializers.get(name)
  }

  /** A small constant; equal constants are stored once. */
  constant<T extends Tensor>(tensor: T): Value<T['type']> {
    const key = `${tensor.type}[${tensor.dims}]${tensor.data.join()}`
    const known = this.#constants.get(key)
    if (known !== undefined) return known as Value<T['type']>
    const value = this.initializer(this.#free(`constant_${this.#constants.size}`), tensor)
    this.#constants.set(key, value)
    return value
  }

  scalar(number: number): Value<'float32'> {
    return this.constant({ type: 'float32', dims: [], data: Float32Array.of(number) })
  }

  integers(...numbers: number[]): Value<'int64'> {
    return this.constant({ type: 'int64', dims: [numbers.length], data: BigInt64Array.from(numbers, BigInt) })
  }

  /** Adds a node; gives one value for each of `outputs`. */
  node(
    operator: string,
    inputs: readonly (Value | undefined)[],
    outputs: readonly OutputShape[],
    { attributes = {}, domain = '' }: NodeOptions = {},
  ): Value[] {
    const position = this.#nodes.length
    const values = outputs.map(({ type, shape }, index) => {
      const name = this.#free(`${operator}_${position}_${index}`)
      this.#take(name)
      return { name, type, shape }
    })
    const node = { operator, domain, inputs, outputs: values, attributes }
    this.#nodes.push(node)
    this.#tape.push(node)
    return values
  }

  /**
   * An operation of several nodes with a gradient of its own, cheaper than that of its parts. `build` adds the nodes and
   * gives the result and what the gradient rule named `operator` reads again.
   */
  composite(
    operator: string,
    inputs: readonly (Value | undefined)[],
    build: () => { readonly output: Value; readonly saved: readonly Value[] },
  ): Value {
    const outside = [...this.#tape]
    const { output, saved } = build()
    this.#tape = [...outside, { operator, domain: '', inputs, outputs: [output], attributes: {}, saved }]
    return output
  }

  /** The run-time size behind the symbol `name`, as an int64 tensor of one element, read off an input that has it. */
  dimension(name: string): Value<'int64'> {
    const known = this.#dimensions.get(name)
    if (known !== undefined) return known
    const source = this.#inputs.find(({ shape }) => shape.includes(name))
    if (source === undefined) throw new RangeError(`No input has the dimension ${name}.`)
    const start = source.shape.indexOf(name)
    const [size] = this.node('Shape', [source], [{ type: 'int64', shape: [1] }], {
      attributes: { start, end: start + 1 },
    })
    this.#dimensions.set(name, size as Value<'int64'>)
    return size as Value<'int64'>
  }

  /** Makes `value` an output of the graph under `name`. */
  output(name: string, value: Value): void {
    const keepsItsName = name === value.name && this.#produced().has(name)
    if (!keepsItsName) this.#take(name)
    this.#outputs.set(name, value)
  }

  model(metadata: Readonly<Record<string, string>> = {}): OnnxModel {
    const { names, copies } = this.#outputNames()
    const nameOf = (value: Value | undefined) => (value === undefined ? '' : (names.get(value.name) ?? value.name))
    const nodes = this.#reachable().map(({ node, outputs }) => ({
      ...node,
      inputs: node.inputs.map(nameOf),
      outputs: outputs.map(nameOf),
    }))
    const used = new Set([...nodes, ...copies].flatMap(({ inputs }) => inputs))
    return {
      inputs: this.#inputs,
      outputs: [...this.#outputs].map(([name, { type, shape }]) => ({ name, type, shape })),
      nodes: [...nodes, ...copies],
      initializers: new Map([...this.#initializers].filter(([name]) => used.has(name))),
      operatorSets: OPERATOR_SETS,
      metadata,
    }
  }

  /** Keeps a name for one value. */
  #take(name: string): void {
    if (this.#taken.has(name)) throw new RangeError(`The graph has two values named ${name}.`)
    this.#taken.add(name)
  }

  /** The name of a value that the caller does not name: `wanted`, or where that is taken with `_` behind it. */
  #free(wanted: string): string {
    let name = wanted
    while (this.#taken.has(name)) name += '_'
    return name
  }

  /** The names of what nodes give. */
  #produced(): Set<string> {
    return new Set(this.#nodes.flatMap(({ outputs }) => outputs.map(({ name }) => name)))
  }

  /** An output takes the name of the graph's output; only an input, a weight or a second name needs a copy. */
  #outputNames() {
    const produced = this.#produced()
    const names = new Map<string, string>()
    const copies = []
    for (const [name, value] of this.#outputs) {
      if (produced.has(value.name) && !names.has(value.name)) names.set(value.name, name)
      else {
        const input = names.get(value.name) ?? value.name
        copies.push({ operator: 'Identity', domain: '', inputs: [input], outputs: [name], attributes: {} })
      }
    }
    return { names, copies }
  }

  /** The nodes that an output depends on, without trailing outputs that nothing reads. */
  #reachable() {
    const needed = new Set([...this.#outputs.values()].map(({ name }) => name))
    const kept = this.#nodes.toReversed().flatMap((node) => {
      const last = node.outputs.findLastIndex(({ name }) => needed.has(name))
      if (last < 0) return []
      for (const input of node.inputs) if (input !== undefined) needed.add(input.name)
      return [{ node, outputs: node.outputs.slice(0, last + 1) }]
    })
    return kept.reverse()
  }
}
