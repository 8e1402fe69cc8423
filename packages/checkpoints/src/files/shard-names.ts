import { shownValue, ValueCsvError } from '@valuecsv/errors'

/** Letters, digits, `_`, `-` and, between them, dots: no path, no hidden file, and not two names for one file on Windows. */
const plainName = /^[\w-]+(?:\.+[\w-]+)*$/

/** Devices, which Windows opens in place of a file of that name in any folder. */
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i

/** As a key of an object this sets what the object inherits from, and is not among its keys. */
const inheritance = '__proto__'

/**
 * The files that an index of weights names (`model.safetensors.index.json`, parsed), each once. They are plain names of
 * letters, digits, `_`, `-` and dots between them: an index that leads out of its folder, to a device of Windows, to
 * `__proto__` or nowhere is the error `checkpoints/broken-index`, which names `source`.
 */
export function shardNames(index: unknown, source: string): readonly string[] {
  const map = typeof index === 'object' && index !== null && 'weight_map' in index ? index.weight_map : undefined
  const names = typeof map === 'object' && map !== null ? [...new Set<unknown>(Object.values(map))] : []
  const fail = (what: string) => new ValueCsvError('checkpoints/broken-index', `${source}: ${what}`)
  if (names.length === 0) throw fail('expected "weight_map" with the file of each key')
  return names.map((name) => {
    if (typeof name === 'string' && isPlainName(name)) return name
    throw fail(`${shownValue(name)} is no name of a file beside it`)
  })
}

function isPlainName(name: string): boolean {
  return plainName.test(name) && !deviceName.test(name) && name !== inheritance
}
