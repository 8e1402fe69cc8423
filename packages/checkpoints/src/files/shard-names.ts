import { shownValue, ValueCsvError } from '@valuecsv/errors'

/**
 * The files that an index of weights names (`model.safetensors.index.json`, parsed), each once. They are plain names: an
 * index that leads out of its folder, or names nothing, is the error `checkpoints/broken-index`, which names `source`.
 */
export function shardNames(index: unknown, source: string): readonly string[] {
  const map = typeof index === 'object' && index !== null && 'weight_map' in index ? index.weight_map : undefined
  const names = typeof map === 'object' && map !== null ? [...new Set<unknown>(Object.values(map))] : []
  const fail = (what: string) => new ValueCsvError('checkpoints/broken-index', `${source}: ${what}.`)
  if (names.length === 0) throw fail('expected "weight_map" with the file of each key')
  return names.map((name) => {
    if (typeof name === 'string' && /^[\w-][\w.-]*$/.test(name)) return name
    throw fail(`${shownValue(name)} is no name of a file beside it`)
  })
}
