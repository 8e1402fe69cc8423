import { measureSeparation, type Separation } from '@valuecsv/comparison'
import { OFF_DISTRIBUTION_TEXTS, shuffledCharacters } from '@valuecsv/datasets/probes'
import { type Evaluator, offDistributionSignals } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** The signals that every evaluator can be asked for; one that it does not give is left out. */
export const STRANGER_SIGNALS = ['energy', 'rarity', 'length'] as const

export type StrangerSignal = (typeof STRANGER_SIGNALS)[number]

/** How an evaluator tells texts that it was not made for. */
export interface StrangerMeasurement {
  readonly heldOutTexts: number
  /** Share of texts that it marks as unlike those of its training, by kind, held-out ones first. Left out where it can't tell. */
  readonly marked?: Readonly<Record<string, number>>
  /** How well each signal tells each kind from the held-out texts. */
  readonly separation: Readonly<Partial<Record<StrangerSignal, Readonly<Record<string, Separation>>>>>
}

/** Scores texts of other kinds and `heldOut`, and measures how far they can be told apart. */
export async function measureStrangers(
  context: Context,
  evaluator: Evaluator,
  heldOut: readonly string[],
): Promise<StrangerMeasurement> {
  const kinds = { 'held-out': heldOut, ...OFF_DISTRIBUTION_TEXTS, shuffled: shuffledCharacters(heldOut) }
  const total = Object.values(kinds).reduce((sum, texts) => sum + texts.length, 0)
  const progress = createProgress(context, { en: 'Scoring', zh: '打分' }, { en: 'texts', zh: '篇' })
  const read = new Map<string, Awaited<ReturnType<typeof readTexts>>>()
  let done = 0
  try {
    for (const [kind, texts] of Object.entries(kinds)) {
      read.set(kind, await readTexts(evaluator, texts, context.signal, () => progress.update(++done, total)))
    }
  } finally {
    progress.end()
  }
  const { 'held-out': same, ...others } = Object.fromEntries(read)
  const marked = Object.fromEntries(
    [...read].flatMap(([kind, texts]) => {
      const known = texts.flatMap((text) => text.marked ?? [])
      return known.length === 0 ? [] : [[kind, known.filter(Boolean).length / known.length]]
    }),
  )
  const separation = Object.fromEntries(
    STRANGER_SIGNALS.flatMap((signal) => {
      const numbers = (texts: typeof same = []) => texts.flatMap((text) => text.signals[signal] ?? [])
      const inside = numbers(same)
      if (inside.length === 0) return []
      const outside = Object.fromEntries(Object.entries(others).map(([kind, texts]) => [kind, numbers(texts)]))
      return [[signal, measureSeparation(inside, outside)]]
    }),
  )
  return { heldOutTexts: heldOut.length, ...(Object.keys(marked).length > 0 ? { marked } : {}), separation }
}

/** Of each text whether it is marked, and its signals, all higher for what is stranger. */
async function readTexts(
  evaluator: Evaluator,
  texts: readonly string[],
  signal: AbortSignal,
  onText: () => void,
): Promise<{ readonly marked: boolean | undefined; readonly signals: Partial<Record<StrangerSignal, number>> }[]> {
  const read = []
  for await (const { features, tokens, offDistribution } of evaluator.scoreMany(texts, { features: true, signal })) {
    onText()
    const { length, ...signals } = offDistributionSignals({ features: features!, tokens })
    const marked = offDistribution === undefined ? undefined : offDistribution.length > 0
    read.push({ marked, signals: { ...signals, ...(length === undefined ? {} : { length: -length }) } })
  }
  return read
}
