import { expect, test } from 'vitest'
import { trackedData } from './tracked-data.ts'

test('finds spreadsheets and weights in any folder', () => {
  const data = ['data/quest100.xlsx', 'models/a/model.safetensors', 'x/Freedom.PT']
  expect(trackedData([...data, 'a.ts', 'models/a/onnx/model_quantized.onnx'])).toEqual(data)
})

test('lets the logits of folds and seeds be, and nothing beside them', () => {
  const fold = 'models/a/folds/fold-0'
  expect(trackedData(['models/a/seeds/seed-1/finished.safetensors'])).toEqual([])
  expect(trackedData([`${fold}/finished.safetensors`, `${fold}/state.safetensors`])).toEqual([
    `${fold}/state.safetensors`,
  ])
})
