import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { measureProbes, type ScoredProbe } from './measure-probes.ts'
import { measureSeparation } from './measure-separation.ts'
import { scoredProbes } from './scored-probes.ts'

const threshold = 0.5
const side = (score: number) => ({ score, present: score > threshold })
const probe = (value: ValueId, kind: string, affirmed: number, other: number): ScoredProbe => ({
  value,
  kind,
  affirmed: side(affirmed),
  other: side(other),
})

test('gives shares and the mean difference of all pairs, of each kind and of each value', () => {
  const { overall, perKind, perValue, level } = measureProbes([
    probe('justice', 'denied', 0.9, 0.7),
    probe('justice', 'mocked', 0.8, 0.1),
    probe('freedom', 'denied', 0.4, 0.6),
    probe('freedom', 'mocked', 0.3, 0.3),
  ])
  expect(level).toBe(0.95)
  expect(overall.pairs).toBe(4)
  expect(overall.higher.value).toBe(0.5)
  expect(overall.difference.value).toBeCloseTo((0.2 + 0.7 - 0.2 + 0) / 4)
  expect([overall.affirmedPresent.value, overall.otherPresent.value, overall.bothPresent.value]).toEqual([
    0.5, 0.5, 0.25,
  ])
  expect(Object.keys(perKind)).toEqual(['denied', 'mocked'])
  expect(perKind.denied).toMatchObject({ pairs: 2, higher: { value: 0.5 }, otherPresent: { value: 1 } })
  expect(perValue.justice).toMatchObject({ pairs: 2, higher: { value: 1, high: 1 }, bothPresent: { value: 0.5 } })
  expect(Object.keys(perValue)).toEqual([...VALUE_IDS])
})

test('a share of all or none has an interval with a width, and a mean lies in its own', () => {
  const { overall } = measureProbes(VALUE_IDS.map((id, index) => probe(id, 'denied', 0.9, 0.2 + index / 50)))
  expect(overall.higher).toMatchObject({ value: 1, high: 1 })
  expect(overall.higher.low).toBeLessThan(0.8)
  expect(overall.otherPresent).toMatchObject({ value: 0, low: 0 })
  expect(overall.otherPresent.high).toBeGreaterThan(0.2)
  const { low, value, high } = overall.difference
  expect(low! < value! && value! < high!).toBe(true)
})

test('leaves figures out where there is no pair, and bounds of a mean of one', () => {
  const { perValue } = measureProbes([probe('justice', 'denied', 0.9, 0.7)])
  expect(perValue.freedom).toEqual({
    pairs: 0,
    higher: {},
    difference: {},
    affirmedPresent: {},
    otherPresent: {},
    bothPresent: {},
  })
  expect(perValue.justice.difference).toEqual({ value: expect.closeTo(0.2) })
})

test('gives the chance that the signal is higher for another kind than for held-out texts', () => {
  const heldOut = Array.from({ length: 50 }, (_, text) => text / 50)
  const { far, same, nothing } = measureSeparation(heldOut, { far: [2, 3, 4], same: heldOut, nothing: [] })
  expect(far).toEqual({ texts: 3, auroc: { value: 1, low: 1, high: 1 } })
  expect(same.auroc.value).toBe(0.5)
  expect(same.auroc.low).toBeLessThan(0.5)
  expect(nothing).toEqual({ texts: 0, auroc: {} })
  expect(measureSeparation([], { far: [1] }).far.auroc).toEqual({})
})

test('pairs get what the evaluator gives for their own value, the affirming text first', () => {
  const scored = [0.9, 0.2].map((score) => ({
    scores: { ...byValue(() => 0.5), justice: score },
    values: score > threshold ? (['justice'] as const) : [],
  }))
  expect(scoredProbes([{ value: 'justice', kind: 'denied' }], scored)).toEqual([probe('justice', 'denied', 0.9, 0.2)])
})
