import type { PickleErrors } from './pickle-errors.ts'
import { isKind, type PickledDictionary, type PickleValue } from './pickle-value.ts'
import type { CountKept } from './value-count.ts'

/** torch.save writes dictionaries in batches of 1,000 entries, so a deep stack is no state_dict. */
const DEEPEST = 100_000

/** The unpickler's working state, with a bound on all that it holds. */
export interface PickleStack {
  readonly size: () => number
  readonly push: (value: PickleValue) => void
  readonly keep: CountKept
  /** Pushes a new container, which counts as kept, as do the values of a tuple. */
  readonly pushNew: (value: PickleValue) => void
  readonly pop: () => PickleValue
  /** Takes that many values off the top, in the order in which they were pushed. */
  readonly popLast: (count: number) => PickleValue[]
  readonly top: () => PickleValue
  readonly mark: () => void
  readonly popToMark: () => PickleValue[]
  readonly topDictionary: () => PickledDictionary
  readonly topList: () => PickleValue[]
  /** Remembers the top at `slot`, or at the next free one. */
  readonly remember: (slot?: number) => void
  readonly recall: (slot: number) => void
}

export function pickleStack({ broken }: PickleErrors, keep: CountKept): PickleStack {
  const stack: PickleValue[] = []
  const marks: number[] = []
  const memo = new Map<number, PickleValue>()
  const top = (): PickleValue => {
    const value = stack.at(-1)
    if (value === undefined) throw broken('takes a value from an empty stack')
    return value
  }
  const push = (value: PickleValue): void => {
    if (stack.length + marks.length >= DEEPEST) throw broken(`nests deeper than ${DEEPEST} values`)
    stack.push(value)
  }
  return {
    size: () => stack.length,
    push,
    keep,
    pushNew: (value) => {
      keep(Array.isArray(value) ? 1 + value.length : 1)
      push(value)
    },
    pop: () => {
      const value = top()
      stack.pop()
      return value
    },
    popLast: (count) => {
      if (count > stack.length) throw broken('takes a value from an empty stack')
      return stack.splice(stack.length - count)
    },
    top,
    mark: () => {
      if (stack.length + marks.length >= DEEPEST) throw broken(`nests deeper than ${DEEPEST} values`)
      marks.push(stack.length)
    },
    popToMark: () => {
      const mark = marks.pop()
      if (mark === undefined || mark > stack.length) throw broken('takes values up to a mark that is not there')
      return stack.splice(mark)
    },
    topDictionary: () => {
      const value = top()
      if (!(value instanceof Map)) throw broken('sets a key of what is no dictionary')
      return value
    },
    topList: () => {
      const value = top()
      if (!isKind(value, 'list')) throw broken('appends to what is no list')
      return value.items
    },
    remember: (slot = memo.size) => {
      keep()
      memo.set(slot, top())
    },
    recall: (slot) => {
      const value = memo.get(slot)
      if (value === undefined) throw broken(`recalls value ${slot}, which it never stored`)
      push(value)
    },
  }
}
