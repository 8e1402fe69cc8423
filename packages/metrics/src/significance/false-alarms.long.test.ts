import { expect, test, vi } from 'vitest'
import { randomGenerator } from '../random/random-generator.ts'
import { holmAdjustment } from './holm-adjustment.ts'
import { mcnemarTest } from './mcnemar-test.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

/** How many of the rows that only one of two equally good classifiers has right are the first's. */
function discordant(random: ReturnType<typeof randomGenerator>, rows: number, share: number) {
  let [onlyFirst, onlySecond] = [0, 0]
  for (let row = 0; row < rows; row++) {
    if (random.uniform() >= share) continue
    if (random.uniform() < 0.5) onlyFirst++
    else onlySecond++
  }
  return [onlyFirst, onlySecond] as const
}

// The standard error of a share near 0.05 over 20,000 samples is 0.0015.
test.each([
  { rows: 100, share: 0.1 },
  { rows: 1000, share: 0.01 },
  { rows: 1000, share: 0.1 },
])('of $rows rows, $share of them discordant, mid-p has near 5 % false alarms, exact fewer', ({ rows, share }) => {
  const random = randomGenerator(401)
  const alarms = { 'mid-p': 0, exact: 0 }
  const samples = 20_000
  for (let sample = 0; sample < samples; sample++) {
    const counts = discordant(random, rows, share)
    for (const method of ['mid-p', 'exact'] as const) {
      if ((mcnemarTest(...counts, { method }) ?? 1) <= 0.05) alarms[method]++
    }
  }
  const percent = (count: number) => `${((100 * count) / samples).toFixed(1)} %`
  console.log(`${rows} rows, ${share} discordant: mid-p ${percent(alarms['mid-p'])}, exact ${percent(alarms.exact)}`)
  expect(alarms['mid-p'] / samples).toBeLessThan(0.0565)
  expect(alarms['mid-p'] / samples).toBeGreaterThan(0.03)
  expect(alarms.exact).toBeLessThan(alarms['mid-p'])
})

test('among twelve values one is told apart by chance at most one time in twenty', () => {
  const random = randomGenerator(402)
  const samples = 10_000
  let families = 0
  let unadjusted = 0
  for (let sample = 0; sample < samples; sample++) {
    const pValues = Array.from({ length: 12 }, () => mcnemarTest(...discordant(random, 1000, 0.08)))
    if (pValues.some((pValue) => pValue! <= 0.05)) unadjusted++
    if (holmAdjustment(pValues).some((pValue) => pValue! <= 0.05)) families++
  }
  const percent = (count: number) => `${((100 * count) / samples).toFixed(1)} %`
  console.log(`families with a false alarm: ${percent(families)} with Holm, ${percent(unadjusted)} without`)
  expect(families / samples).toBeLessThan(0.0575)
  expect(families / samples).toBeGreaterThan(0.03)
  expect(unadjusted / samples).toBeGreaterThan(0.3)
})
