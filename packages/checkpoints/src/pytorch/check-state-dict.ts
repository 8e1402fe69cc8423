import { quoted, ValueCsvError } from '@valuecsv/errors'
import { isKind, type PickledTensor, type PickleValue } from '../pickle/pickle-value.ts'

function describe(value: PickleValue): string {
  if (value === null) return 'None'
  if (value instanceof Map) return 'a dictionary'
  if (isKind(value, 'tensor')) return 'a tensor'
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'string') return 'a text'
  if (typeof value === 'boolean') return 'a truth value'
  return 'a list or another value'
}

/** Whether `value` looks like a state_dict; its first value tells, and a hostile file can't make it long. */
function looksLikeStateDict(value: PickleValue): boolean {
  return value instanceof Map && isKind(value.values().next().value, 'tensor')
}

/** The tensors of a state_dict by key; an error (`checkpoints/no-state-dict`) names the key that holds none. */
export function checkStateDict(root: PickleValue, source: string): Map<string, PickledTensor> {
  const fail = (what: string, hint: string) =>
    new ValueCsvError('checkpoints/no-state-dict', `${source}: ${what}`, { hint })
  if (!(root instanceof Map)) {
    throw fail(
      `holds ${describe(root)}, expected a state_dict`,
      "Save the weights by their names, in Python: torch.save(model.state_dict(), 'weights.pt').",
    )
  }
  const tensors = new Map<string, PickledTensor>()
  for (const [key, value] of root) {
    if (typeof key !== 'string') {
      throw fail(`its key ${String(key)} is a number, expected a text`, 'Save a state_dict: tensors by their names.')
    }
    if (isKind(value, 'tensor')) {
      tensors.set(key, value)
      continue
    }
    const inner = [...root].find(([, each]) => looksLikeStateDict(each))?.[0]
    throw fail(
      `its key ${quoted(key)} holds ${describe(value)}, expected a tensor`,
      inner === undefined
        ? 'Save nothing but tensors by their names.'
        : `Save its part ${quoted(String(inner))} alone, in Python: torch.save(torch.load('old.pt')[${quoted(String(inner))}], 'weights.pt').`,
    )
  }
  return tensors
}
