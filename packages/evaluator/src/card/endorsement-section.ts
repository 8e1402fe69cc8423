import * as v from 'valibot'
import type { Manifest } from '../manifest/manifest.ts'
import { estimated } from './estimated.ts'
import { markdownTable } from './markdown-table.ts'

const estimate = v.object({
  value: v.exactOptional(v.number()),
  low: v.exactOptional(v.number()),
  high: v.exactOptional(v.number()),
})
const figures = v.object({ pairs: v.number(), higher: estimate, affirmedPresent: estimate, otherPresent: estimate })
const shape = v.object({ endorsement: v.record(v.string(), figures) })

/** Whether the evaluator tells texts that affirm a value from texts that deny, quote or mock it; nothing where it was not probed. */
export function endorsementSection({ probes }: Manifest): string[] {
  const parsed = v.safeParse(shape, probes)
  if (!parsed.success) return []
  return [
    '## Presence is not endorsement',
    'Pairs of authored texts about one value: the first affirms it, the other denies, quotes or mocks it. An evaluator that hears only what is spoken of scores the affirming text higher in half of the pairs, and finds the value in both texts alike: then a high score says that a text is about the value, not that it is for it.',
    markdownTable(
      ['pairs', 'number', 'affirming text scores higher', 'value found in it', 'value found in the other'],
      Object.entries(parsed.output.endorsement).map(([kind, each]) => [
        kind,
        String(each.pairs),
        ...[each.higher, each.affirmedPresent, each.otherPresent].map(estimated),
      ]),
    ),
  ]
}
