import { expect, test } from 'vitest'
import { refuseMixedModels } from './refuse-mixed-models.ts'

test('scores of one model, named or not, are taken', () => {
  refuseMixedModels([])
  refuseMixedModels([
    { model: 'csv-lite@0123', where: 'a' },
    { model: 'csv-lite@0123', where: 'b' },
  ])
  refuseMixedModels([
    { model: undefined, where: 'a' },
    { model: undefined, where: 'b' },
  ])
})

test('several are named, each with the first places that have its scores', () => {
  const places = ['a', 'a', 'b', 'c', 'd', 'e'].map((where) => ({ model: 'csv-lite@0123', where }))
  const refused = () => refuseMixedModels([...places, { model: undefined, where: 'f' }], 'score them again')
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'comparison/mixed-models',
      message:
        'scores of 2 evaluators, expected one: csv-lite@0123 (a, b, c and 2 more); a model that is not named (f)',
      hint: 'score them again',
    }),
  )
})
