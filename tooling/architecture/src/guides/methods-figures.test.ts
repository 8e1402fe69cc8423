import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../repository/root.ts'

const { testMetrics, probes } = JSON.parse(readFileSync(`${root}models/csv-small/files/valuecsv.json`, 'utf8'))
const { affirmedPresent, otherPresent, pairs } = probes.endorsement.all

test.each(['docs/methods.md', 'docs/zh/methods.md'])('%s has the figures of the csv-small that is here', (file) => {
  const text = readFileSync(root + file, 'utf8')
  const share = ({ value }: { readonly value: number }) => `${Math.round(100 * value)} %`
  for (const figure of [`${pairs}`, share(affirmedPresent), share(otherPresent)]) expect(text).toContain(figure)
  const { overall, perValue } = testMetrics
  const metrics = [overall.microF1, overall.macroF1, overall.mAP, perValue.prosperity.f1, perValue.freedom.f1]
  for (const { value } of metrics) expect(text).toContain(value.toFixed(2))
})
