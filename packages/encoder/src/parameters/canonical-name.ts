/**
 * A parameter's name as this package has it: with the prefix `bert.`, which encoders saved alone lack, and LayerNorm's
 * `gamma` and `beta` of the first releases by their present names.
 */
export function canonicalName(name: string): string {
  const present = name.replace(/LayerNorm\.gamma$/, 'LayerNorm.weight').replace(/LayerNorm\.beta$/, 'LayerNorm.bias')
  return /^(embeddings|encoder|pooler)\./.test(present) ? `bert.${present}` : present
}
