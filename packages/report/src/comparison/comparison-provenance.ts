import type { Phrase } from '../tables/phrase.ts'
import type { ScoredComparison } from './scored-comparison.ts'

/** How a comparison was made. */
export interface ComparisonMaking extends Omit<ScoredComparison, 'findings'> {
  /** What made it, with its version. */
  readonly maker: string
  /** Names of the sources, with their digests where they are files. */
  readonly sources: readonly string[]
  /** The name of the baseline, with its digest where it is a file; absent where there is none. */
  readonly baselineSource?: string
  /** The command that makes it again. */
  readonly again: string
}

/** How it was made, so that it can be made again: the `provenance` of a page. */
export function comparisonProvenance(making: ComparisonMaking): { readonly label: Phrase; readonly value: string }[] {
  const { comparison, maker, sources, baselineSource, model, device, raw = false, again } = making
  const { resamples, permutations, level, seed, power, significance, leastCoverage } = comparison.settings
  return [
    { label: { en: 'Made by', zh: '制作工具' }, value: maker },
    { label: { en: 'Answers from', zh: '回答来源' }, value: sources.join(', ') },
    ...(baselineSource === undefined ? [] : [{ label: { en: 'Baseline', zh: '基线' }, value: baselineSource }]),
    {
      label: { en: 'Scored by', zh: '所用评估器' },
      value: `${model}${device === undefined ? '' : ` (${device})`}${raw ? ', raw' : ''}`,
    },
    {
      label: { en: 'Settings', zh: '参数' },
      value: Object.entries({ resamples, permutations, level, seed, power, significance, leastCoverage })
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    },
    { label: { en: 'Again', zh: '重新制作' }, value: again },
  ]
}
