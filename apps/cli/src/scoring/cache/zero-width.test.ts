import { loadEvaluator } from '@valuecsv/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'

// Where this fails, and csv-lite has not been made anew, the same model gives other scores than before: raise
// `CACHE_VERSION` in score-cache.ts.
test('characters of no width change no score of csv-lite, whose scores are those of this cache version', async () => {
  const evaluator = await loadEvaluator('csv-lite', { device: 'cpu', workers: 1 })
  try {
    const plain = await evaluator.scoreText('坚持依法治国，维护社会公正')
    const hidden = await evaluator.scoreText('坚持依法\u200b治国，维护社会公\u200b正')
    expect(hidden.scores).toEqual(plain.scores)
    expect(VALUE_IDS.map((id) => hidden.scores[id].toFixed(3)).join(' ')).toBe(
      '0.007 0.104 0.052 0.307 0.032 0.139 0.646 0.953 0.489 0.084 0.277 0.014',
    )
  } finally {
    await evaluator.close()
  }
})
