import { measureProbes } from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { createKnownParts } from '../evaluation/known-parts.ts'
import { labelledPart } from '../evaluation/labelled-part.ts'
import { type Seen, seenBy } from '../evaluation/seen-by.ts'
import type { Report } from '../output/report.ts'
import { withScoreCache } from '../scoring/cache/with-score-cache.ts'
import { type ReadFlags, refuseReadFlags } from '../sources/read-options.ts'
import { measureStrangers } from './measure-strangers.ts'
import { probeReport } from './probe-report.ts'
import { scorePairs } from './score-pairs.ts'

/** What `valuecsv model probe` is asked for. */
export interface ProbeSettings extends ReadFlags {
  /** Where held-out texts are; without it texts of other kinds are not looked at. */
  readonly data?: string
  readonly cache: boolean
}

/** Probes an evaluator with the texts of `@valuecsv/datasets/probes`. */
export async function probeModel(context: Context, evaluator: Evaluator, settings: ProbeSettings): Promise<Report> {
  const { data, cache: cached, ...flags } = settings
  if (data === undefined) refuseReadFlags(flags, 'no --data')
  // Read first: what is wrong with it should be told before anything is scored.
  // Of ValueCSV5000 the test part of the clean split, which an evaluator of another split may have been trained on.
  const part = data === undefined ? undefined : await labelledPart(context, { data, ...flags })
  const probes = await withScoreCache(context, evaluator, cached, (cache) => scorePairs(context, evaluator, cache))
  const { model, digest, device, manifest } = evaluator
  const { seen }: Seen = part ? await seenBy(manifest, part, createKnownParts(context)) : {}
  return probeReport({
    ...{ model, digest, device, endorsement: measureProbes(probes) },
    ...(part && {
      offDistribution: {
        data: part.part === undefined ? part.data : `${part.data}, ${part.part}`,
        ...(seen && { seen }),
        ...(await measureStrangers(
          context,
          evaluator,
          part.texts.map(({ text }) => text),
        )),
      },
    }),
  })
}
