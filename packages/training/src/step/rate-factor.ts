import type { BertConfig } from '@valuecsv/encoder'
import type { Recipe } from '../recipe/recipe.ts'

/**
 * What the learning rate of the parameter `name` is multiplied with: the topmost layer has 1, each layer below `layerRate`
 * times that of the one above it, the embeddings count as the lowest layer; pooler and classifier have `headRate`, and
 * the frozen layers 0.
 */
export function rateFactor(
  name: string,
  { layers }: Pick<BertConfig, 'layers'>,
  { layerRate, headRate, frozenLayers }: Pick<Recipe, 'layerRate' | 'headRate' | 'frozenLayers'>,
): number {
  const index = /^bert\.encoder\.layer\.(\d+)\./.exec(name)?.[1]
  const isEmbedding = name.startsWith('bert.embeddings.')
  if (index === undefined && !isEmbedding) return headRate
  const depth = isEmbedding ? 0 : Number(index) + 1
  return depth < frozenLayers ? 0 : layerRate ** (layers - depth)
}
