import type { Manifest } from '../manifest/manifest.ts'
import { OFF_DISTRIBUTION_SIGNALS } from '../off-distribution/off-distribution.ts'
import { usedLimits } from '../off-distribution/used-limits.ts'
import { markdownTable } from './markdown-table.ts'

/** How the evaluator tells texts unlike those it was trained on, and how well; nothing where it does not. */
export function offDistributionSection(manifest: Pick<Manifest, 'kind' | 'offDistribution'>): string[] {
  const { offDistribution } = manifest
  const limits = usedLimits(manifest)
  if (offDistribution === undefined || limits === undefined) return []
  const { within, auroc } = offDistribution
  const kinds = [...new Set(Object.values(auroc).flatMap((figures) => Object.keys(figures)))]
  const signals = OFF_DISTRIBUTION_SIGNALS.filter((name) => limits[name] !== undefined || auroc[name] !== undefined)
  return [
    '## Texts unlike those of the training',
    `A score says so (\`offDistribution\`) when a signal lies beyond its limit; ${(within * 100).toFixed(1)} % of held-out texts lie within each. Beside each signal: how well it tells texts of a kind from held-out ones (area under the ROC curve). A signal without a limit was measured and is not used.`,
    markdownTable(
      ['signal', 'limit', ...kinds],
      signals.map((name) => {
        const limit = limits[name]
        const side = name === 'length' ? `below ${limit}` : `above ${limit?.toFixed(3)}`
        return [name, limit === undefined ? '–' : side, ...kinds.map((kind) => auroc[name]?.[kind]?.toFixed(3) ?? '–')]
      }),
    ),
  ]
}
