import type { NamedTensor } from '@valuecsv/checkpoints'
import { quoted, ValueCsvError } from '@valuecsv/errors'

/**
 * A parameter's name as this package has it: with the prefix `bert.`, which encoders saved alone lack, and LayerNorm's
 * `gamma` and `beta` of the first releases by their present names.
 */
function canonicalName(name: string): string {
  const present = name.replace(/LayerNorm\.gamma$/, 'LayerNorm.weight').replace(/LayerNorm\.beta$/, 'LayerNorm.bias')
  return /^(embeddings|encoder|pooler)\./.test(present) ? `bert.${present}` : present
}

/** The tensors of a checkpoint by canonical name. Error: `encoder/parameter-twice`, naming both keys. */
export function byCanonicalName(tensors: ReadonlyMap<string, NamedTensor>, file: string): Map<string, NamedTensor> {
  const byName = new Map<string, NamedTensor>()
  for (const tensor of tensors.values()) {
    const name = canonicalName(tensor.name)
    const other = byName.get(name)
    if (other !== undefined) {
      const both = `${quoted(other.name)} and ${quoted(tensor.name)}`
      throw new ValueCsvError('encoder/parameter-twice', `${file}: ${both} are one parameter, expected it once`)
    }
    byName.set(name, tensor)
  }
  return byName
}
