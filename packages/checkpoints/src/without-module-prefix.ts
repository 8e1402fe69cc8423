import type { NamedTensor } from './named-tensor.ts'

const PREFIX = 'module.'

/**
 * The tensors without the prefix `module.` that `DataParallel` puts before each key, once or several times. Tensors
 * of which some have no such prefix stay as they are: there it is a name of the model's own.
 */
export function withoutModulePrefix(tensors: ReadonlyMap<string, NamedTensor>): Map<string, NamedTensor> {
  let bare = new Map(tensors)
  while (bare.size > 0 && [...bare.keys()].every((name) => name.startsWith(PREFIX))) {
    bare = new Map([...bare].map(([key, tensor]) => [key.slice(PREFIX.length), tensor]))
  }
  return new Map([...bare].map(([name, { shape, data }]) => [name, { name, shape, data }]))
}
