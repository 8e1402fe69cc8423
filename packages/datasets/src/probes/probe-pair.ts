import type { ValueId } from '@valuecsv/taxonomy'

/** What the second text of a pair does with the value that the first affirms. */
export const PROBE_KINDS = ['denied', 'quoted', 'mocked'] as const

/** One of `PROBE_KINDS`: it denies the value, quotes it without taking sides, or mocks it. */
export type ProbeKind = (typeof PROBE_KINDS)[number]

/** Two texts in Chinese about one value, of which only the first affirms it. */
export interface ProbePair {
  /** Its value, kind and number: `rule-of-law-denied-1`. */
  readonly id: string
  readonly value: ValueId
  readonly kind: ProbeKind
  readonly affirmed: string
  readonly other: string
}

/** The pairs of a value from their texts, the affirming one first. */
export function pairsOf(
  value: ValueId,
  texts: Readonly<Record<ProbeKind, readonly (readonly [affirmed: string, other: string])[]>>,
): ProbePair[] {
  return PROBE_KINDS.flatMap((kind) =>
    texts[kind].map(([affirmed, other], index) => ({
      id: `${value}-${kind}-${index + 1}`,
      value,
      kind,
      affirmed,
      other,
    })),
  )
}
