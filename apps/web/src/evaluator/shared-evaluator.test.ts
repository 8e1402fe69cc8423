import { fileURLToPath } from 'node:url'
import { serveFolder } from '@valuecsv/chromium'
import { modelFolder } from '@valuecsv/model-csv-lite'
import { afterAll, expect, test, vi } from 'vitest'
import { discardEvaluator, evaluatorState, sharedEvaluator } from './shared-evaluator.ts'

const server = await serveFolder(fileURLToPath(new URL('..', modelFolder)))
afterAll(() => server.close())

const name = new URL(modelFolder).pathname.split('/').filter(Boolean).at(-1)
vi.stubGlobal('document', { baseURI: server.url })
vi.stubGlobal('location', { search: `?model=${name}` })
vi.stubGlobal('crossOriginIsolated', false)

test('an evaluator that failed is given up once: the next one stays, whatever else was at work with the first', async () => {
  const first = await sharedEvaluator()
  expect(await sharedEvaluator()).toBe(first)
  await discardEvaluator(first)
  expect(evaluatorState.status).toBe('idle')
  const ofOtherScreen = first.scoreText('诚信为本。')
  await expect(ofOtherScreen).rejects.toMatchObject({ code: 'evaluator/closed' })
  const second = await sharedEvaluator()
  await discardEvaluator(first)
  expect(evaluatorState.status).toBe('ready')
  expect(await sharedEvaluator()).toBe(second)
  expect(await second.scoreText('诚信为本。')).toMatchObject({ tokens: 5 })
})
