import { expect, test } from 'vitest'
import { rateFactor } from './rate-factor.ts'

const names = {
  embeddings: 'bert.embeddings.word_embeddings.weight',
  lowest: 'bert.encoder.layer.0.output.dense.bias',
  topmost: 'bert.encoder.layer.3.attention.self.key.weight',
  pooler: 'bert.pooler.dense.weight',
  classifier: 'classifier.weight',
}

function factors(settings: Partial<Parameters<typeof rateFactor>[2]>) {
  const recipe = { layerRate: 1, headRate: 1, frozenLayers: 0, ...settings }
  return Object.values(names).map((name) => rateFactor(name, { layers: 4 }, recipe))
}

test.each([
  ['is 1 unless the recipe says otherwise', {}, [1, 1, 1, 1, 1]],
  ['falls from layer to layer', { layerRate: 0.5 }, [1 / 16, 1 / 8, 1, 1, 1]],
  ['is another for what stands above the encoder', { headRate: 10 }, [1, 1, 1, 10, 10]],
  ['is 0 for frozen layers, the embeddings first', { frozenLayers: 1 }, [0, 1, 1, 1, 1]],
  ['is 0 up to the last frozen layer', { frozenLayers: 4 }, [0, 0, 1, 1, 1]],
])('%s', (_, settings, expected) => {
  expect(factors(settings)).toEqual(expected)
})
