import { quoted } from '@valuecsv/errors'
import { ALLOWED_NAMES, OTHER_TENSOR } from './allowed-names.ts'
import { callAllowedName } from './call-allowed-name.ts'
import { OPCODE, refusedOpcode } from './opcode.ts'
import { type PickleCursor, pickleCursor } from './pickle-cursor.ts'
import type { PickleErrors } from './pickle-errors.ts'
import { type PickleStack, pickleStack } from './pickle-stack.ts'
import type { PickledDictionary, PickledName, PickleValue } from './pickle-value.ts'
import { type CountKept, valueCount } from './value-count.ts'

const EMPTY: readonly PickleValue[] = []

/** Bytes of a memo opcode with its operand, which may stand between a name and what is done with it. */
const MEMO_BYTES: Readonly<Record<number, number>> = {
  [OPCODE.BINPUT]: 2,
  [OPCODE.LONG_BINPUT]: 5,
  [OPCODE.MEMOIZE]: 1,
}

/** Whether the cursor stands where `object.__new__(Class)` follows: the start of every pickled instance. */
function makesAnObject({ peek }: PickleCursor): boolean {
  const ahead = MEMO_BYTES[peek(0) ?? 0] ?? 0
  return peek(ahead) === OPCODE.EMPTY_TUPLE && peek(ahead + 1) === OPCODE.NEWOBJ
}

function allowedName(name: string, cursor: PickleCursor, atRoot: boolean, errors: PickleErrors): PickledName {
  const allowed = ALLOWED_NAMES.get(name)
  if (allowed !== undefined) return allowed
  if (atRoot && makesAnObject(cursor)) throw errors.wholeObject(name)
  throw OTHER_TENSOR.test(name) ? errors.unsupportedTensor(name) : errors.forbidden(`the name ${quoted(name)}`)
}

function append(items: PickleValue[], value: PickleValue, { keep }: PickleStack): void {
  keep()
  items.push(value)
}

function setItem(
  dictionary: PickledDictionary,
  [key, value]: readonly PickleValue[],
  { keep }: PickleStack,
  errors: PickleErrors,
): void {
  keep()
  if (typeof key !== 'string' && typeof key !== 'number') throw errors.broken('has a key that is no text or number')
  if (dictionary.has(key)) throw errors.broken(`has the key ${quoted(String(key))} twice`)
  dictionary.set(key, value!)
}

/**
 * The value that a pickle of a state_dict describes, as plain data. Nothing is imported or called: an opcode or a name
 * that a state_dict does not need is an error that names it (`errors.forbidden`), and one object of any class is
 * `errors.wholeObject`. There is no recursion, and what is held is bounded.
 * Source: the opcodes that Python's `pickletools` documents.
 */
export function unpickle(bytes: Uint8Array, errors: PickleErrors): PickleValue {
  return unpickleNext(pickleCursor(bytes, errors), errors, valueCount(errors))
}

/** The value of the pickle at `cursor`, which then stands behind it, where the next one may begin; `keep` counts for both. */
export function unpickleNext(cursor: PickleCursor, errors: PickleErrors, keep: CountKept): PickleValue {
  const stack = pickleStack(errors, keep)
  const { push, pushNew, pop } = stack
  for (;;) {
    const at = cursor.position()
    const opcode = cursor.uint8()
    switch (opcode) {
      case OPCODE.STOP:
        return pop()
      case OPCODE.PROTO: {
        const protocol = cursor.uint8()
        if (protocol < 2 || protocol > 5) throw errors.broken(`has the protocol ${protocol}, expected 2 to 5`)
        break
      }
      case OPCODE.FRAME:
        cursor.skip(8)
        break
      case OPCODE.MARK:
        stack.mark()
        break
      case OPCODE.NONE:
        push(null)
        break
      case OPCODE.NEWTRUE:
        push(true)
        break
      case OPCODE.NEWFALSE:
        push(false)
        break
      case OPCODE.BININT:
        push(cursor.int32())
        break
      case OPCODE.BININT1:
        push(cursor.uint8())
        break
      case OPCODE.BININT2:
        push(cursor.uint16())
        break
      case OPCODE.LONG1:
        push(cursor.integer(cursor.uint8()))
        break
      case OPCODE.BINFLOAT:
        push(cursor.float64())
        break
      case OPCODE.BINUNICODE:
        push(cursor.text(cursor.uint32()))
        break
      case OPCODE.SHORT_BINUNICODE:
        push(cursor.text(cursor.uint8()))
        break
      case OPCODE.EMPTY_TUPLE:
        push(EMPTY)
        break
      case OPCODE.EMPTY_LIST:
        pushNew({ kind: 'list', items: [] })
        break
      case OPCODE.EMPTY_DICT:
        pushNew(new Map())
        break
      case OPCODE.TUPLE:
        pushNew(stack.popToMark())
        break
      case OPCODE.TUPLE1:
      case OPCODE.TUPLE2:
      case OPCODE.TUPLE3:
        pushNew(stack.popLast(opcode - OPCODE.TUPLE1 + 1))
        break
      case OPCODE.APPEND: {
        const value = pop()
        append(stack.topList(), value, stack)
        break
      }
      case OPCODE.APPENDS: {
        const values = stack.popToMark()
        const items = stack.topList()
        for (const value of values) append(items, value, stack)
        break
      }
      case OPCODE.SETITEM: {
        const value = pop()
        const key = pop()
        setItem(stack.topDictionary(), [key, value], stack, errors)
        break
      }
      case OPCODE.SETITEMS: {
        const pairs = stack.popToMark()
        if (pairs.length % 2 !== 0) throw errors.broken('has a key without a value')
        const dictionary = stack.topDictionary()
        for (let i = 0; i < pairs.length; i += 2) setItem(dictionary, pairs.slice(i, i + 2), stack, errors)
        break
      }
      case OPCODE.BINPUT:
        stack.remember(cursor.uint8())
        break
      case OPCODE.LONG_BINPUT:
        stack.remember(cursor.uint32())
        break
      case OPCODE.MEMOIZE:
        stack.remember()
        break
      case OPCODE.BINGET:
        stack.recall(cursor.uint8())
        break
      case OPCODE.LONG_BINGET:
        stack.recall(cursor.uint32())
        break
      case OPCODE.GLOBAL: {
        const name = `${cursor.line()}.${cursor.line()}`
        push(allowedName(name, cursor, stack.size() === 0, errors))
        break
      }
      case OPCODE.STACK_GLOBAL: {
        const name = pop()
        const module = pop()
        if (typeof name !== 'string' || typeof module !== 'string') throw errors.broken('has a name that is no text')
        push(allowedName(`${module}.${name}`, cursor, stack.size() === 0, errors))
        break
      }
      case OPCODE.BINPERSID:
        pushNew({ kind: 'storage', parts: pop() })
        break
      case OPCODE.REDUCE: {
        const parts = pop()
        pushNew(callAllowedName(pop(), parts, errors))
        break
      }
      case OPCODE.BUILD:
        // The attributes of an OrderedDict, `_metadata`: versions of modules, which no weight depends on.
        pop()
        stack.topDictionary()
        break
      default:
        throw errors.forbidden(`${refusedOpcode(opcode)} at byte ${at}`)
    }
  }
}
