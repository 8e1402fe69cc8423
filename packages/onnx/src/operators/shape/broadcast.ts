import type { Dimension } from '../../builder/value.ts'

/** The shape of an element-wise operation on two shapes, aligned at their last axes; sizes are equal or 1. */
export function broadcastShape(a: readonly Dimension[], b: readonly Dimension[]): Dimension[] {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1
    const right = b[axis - rank + b.length] ?? 1
    if (left !== right && left !== 1 && right !== 1) throw new RangeError(`[${a}] and [${b}] do not broadcast.`)
    return left === 1 ? right : left
  })
}
