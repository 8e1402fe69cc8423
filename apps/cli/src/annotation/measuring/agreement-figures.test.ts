import { expect, test } from 'vitest'
import type { Judgement } from '../judgement.ts'
import { agreementFigures } from './agreement-figures.ts'

const pairs = [[0, 1]] as const
const alike = (word: Judgement): Judgement[] => [word, word]

test('where all agree there are no bounds: no resample can differ', () => {
  const units = [...Array(3).fill(alike('yes')), ...Array(30).fill(alike('no'))]
  expect(agreementFigures(units, pairs)).toEqual({ alpha: { value: 1 }, kappas: [{ value: 1 }] })
})

test('there are none where a tenth of the resamples or more have no figure', () => {
  // An eighth of the resamples has neither text of another word, and so no figure; the others differ.
  const rare: Judgement[][] = [alike('yes'), ...Array(20).fill(alike('no'))]
  const { alpha, kappas } = agreementFigures([...rare, ['no', 'unsure']], pairs)
  for (const figure of [alpha, ...kappas]) expect(figure).toEqual({ value: expect.any(Number) })
})

test('elsewhere there are', () => {
  const units: Judgement[][] = Array.from({ length: 40 }, (_, unit) => [
    unit % 2 === 0 ? 'yes' : 'no',
    unit % 3 === 0 ? 'yes' : 'no',
  ])
  const { alpha, kappas } = agreementFigures(units, pairs)
  for (const { value, low, high } of [alpha!, ...kappas]) {
    expect(low).toBeLessThan(value!)
    expect(high).toBeGreaterThan(value!)
  }
})
