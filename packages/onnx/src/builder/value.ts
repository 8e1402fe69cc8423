import type { TensorType } from '@valuecsv/runtime'

/** A size: a number, or the name of one known only at run time. */
export type Dimension = number | string

/** A tensor that flows through a graph under construction. */
export interface Value<Type extends TensorType = TensorType> {
  readonly name: string
  readonly type: Type
  readonly shape: readonly Dimension[]
}

/** The size along `axis` (negative: from the end) when it is a number, else an error of the caller. */
export function knownDimension(value: Value, axis: number): number {
  const size = value.shape.at(axis)
  if (typeof size !== 'number')
    throw new RangeError(`Axis ${axis} of ${value.name} [${value.shape}] has no fixed size.`)
  return size
}
