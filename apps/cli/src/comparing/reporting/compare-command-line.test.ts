import { expect, test } from 'vitest'
import { compareCommandLine } from './compare-command-line.ts'

test('leaves out the password of a URL: many read a report', () => {
  const flags = { model: 'https://bob:s3cret@models.invalid/a/', secondModel: 'http://bob@models.invalid/b/' }
  expect(compareCommandLine(['run'], { ...flags, seed: 0, cache: true })).toBe(
    'valuecsv compare run --model https://models.invalid/a/ --second-model http://models.invalid/b/ --seed 0 --html report.html',
  )
})

test('says all that decides the figures, and quotes what a shell would read otherwise', () => {
  expect(compareCommandLine(['quest100'], { seed: 0, cache: true })).toBe(
    'valuecsv compare quest100 --seed 0 --html report.html',
  )
  const flags: Parameters<typeof compareCommandLine>[1] = {
    ...{ model: 'my model', secondModel: 'csv-lite', raw: true, allowMixed: true, baseline: "last 'run'", seed: 3 },
    ...{ failIf: ['justice.low<0.4', 'freedom<0.1'], answers: 'none', sheet: '一', encoding: 'gb18030', cache: false },
  }
  expect(compareCommandLine(['my run', 'b.xlsx'], flags)).toBe(
    "valuecsv compare 'my run' b.xlsx --model 'my model' --second-model csv-lite --raw --allow-mixed --baseline 'last '\\''run'\\''' --fail-if 'justice.low<0.4' --fail-if 'freedom<0.1' --answers none --sheet 一 --encoding gb18030 --seed 3 --html report.html",
  )
})
