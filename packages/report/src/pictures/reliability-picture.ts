import type { ReliabilityBin } from '@valuecsv/metrics'
import { LEVEL_IDS, LEVELS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { escapeHtml } from '../html/escape-html.ts'
import type { Language, Phrase } from '../tables/phrase.ts'

const SIDE = 150
const GAP = { across: 34, down: 46 }
const MARGIN = { left: 34, top: 22 }
/** Below the last row, for what axes and bars are. */
const LEGEND = 20

const LEGEND_LINES: readonly Phrase[] = [
  {
    en: 'Each dot is a bin of texts: across their mean score, upwards the share of them that have the value.',
    zh: '每个点代表一个分箱的文本：横轴为平均得分，纵轴为其中含有该价值的文本占比。',
  },
  {
    en: 'On the diagonal scores are right; the bar holds 95 % of the shares that right scores give by chance.',
    zh: '落在对角线上即得分准确；若得分准确，占比有 95% 的机会落在灰条之内。',
  },
]

/** Bounds that one right bin in twenty leaves: the normal approximation of a share. */
const Z = 1.96

/**
 * A reliability diagram of each value, as an `svg` element: a row a level. Each point is a bin of texts, its mean score
 * across and the share of its texts that have the value upwards; the bar behind it holds 95 % of such shares where the
 * scores are right.
 */
export function reliabilityPicture(
  reliability: Readonly<Record<ValueId, readonly ReliabilityBin[]>>,
  language: Language,
): string {
  const panels = LEVEL_IDS.flatMap((level, row) =>
    LEVELS[level].values.map((id, column) => {
      const left = MARGIN.left + column * (SIDE + GAP.across)
      const top = MARGIN.top + row * (SIDE + GAP.down)
      return `<g transform="translate(${left} ${top})">${panel(VALUES[id].name[language], reliability[id])}</g>`
    }),
  )
  const width = MARGIN.left + 4 * (SIDE + GAP.across)
  const height = MARGIN.top + LEVEL_IDS.length * (SIDE + GAP.down) + LEGEND
  const lines = LEGEND_LINES.map((line) => line[language])
  const label =
    language === 'zh' ? `各项价值的可靠性图：${lines.join('')}` : `Reliability of each value. ${lines.join(' ')}`
  const legend = lines.map((line, at) => `<text x="${MARGIN.left}" y="${height - 22 + at * 16}">${line}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" font-size="11" fill="currentColor">${[...panels, ...legend].join('\n')}</svg>`
}

function panel(name: string, bins: readonly ReliabilityBin[]): string {
  const x = (share: number) => (share * SIDE).toFixed(1)
  const y = (share: number) => ((1 - share) * SIDE).toFixed(1)
  const inside = (share: number) => Math.min(1, Math.max(0, share))
  const bars = bins.map(({ rows, meanProbability }) => {
    const spread = Z * Math.sqrt((meanProbability * (1 - meanProbability)) / rows)
    const [low, high] = [inside(meanProbability - spread), inside(meanProbability + spread)]
    return `<line x1="${x(meanProbability)}" x2="${x(meanProbability)}" y1="${y(low)}" y2="${y(high)}" stroke="currentColor" stroke-opacity=".25" stroke-width="6"/>`
  })
  const points = bins.map(
    ({ meanProbability, shareOfPositives }) =>
      `<circle cx="${x(meanProbability)}" cy="${y(shareOfPositives)}" r="3" fill="var(--mark, currentColor)"/>`,
  )
  const ticks = [0, 0.5, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${SIDE + 14}" text-anchor="middle">${share}</text>`,
    `<text x="-6" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${share}</text>`,
  ])
  return [
    `<text x="0" y="-8" font-weight="600">${escapeHtml(name)}</text>`,
    `<rect width="${SIDE}" height="${SIDE}" fill="none" stroke="currentColor" stroke-opacity=".35"/>`,
    `<line x1="0" y1="${SIDE}" x2="${SIDE}" y2="0" stroke="currentColor" stroke-opacity=".35" stroke-dasharray="3 3"/>`,
    ...[...bars, ...points, ...ticks],
  ].join('')
}
