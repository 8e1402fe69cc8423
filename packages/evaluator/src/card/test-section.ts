import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Manifest } from '../manifest/manifest.ts'
import { estimated } from './estimated.ts'
import { markdownTable } from './markdown-table.ts'
import { valueName } from './value-name.ts'

/** The figures on the test part, where it was measured. */
export function testSection({ testMetrics: metrics }: Manifest): string[] {
  if (!metrics) return []
  const { texts, interval, overall, perValue } = metrics
  const names = [...new Set(VALUE_IDS.flatMap((id) => Object.keys(perValue[id])))]
  return [
    '## On the test part',
    `${texts} texts of the test part. In brackets: ${interval.level * 100} % intervals (${interval.method}, ${interval.samples} samples, seed ${interval.seed}).`,
    markdownTable(
      ['metric', 'value'],
      Object.entries(overall).map(([name, estimate]) => [name, estimated(estimate)]),
    ),
    markdownTable(
      ['value', ...names],
      VALUE_IDS.map((id) => [valueName(id), ...names.map((name) => estimated(perValue[id][name] ?? {}))]),
    ),
  ]
}
