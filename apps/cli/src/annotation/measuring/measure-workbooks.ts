import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../../context.ts'
import { usageError } from '../../errors/usage-error.ts'
import { realPlace } from '../../files/real-place.ts'
import type { Report } from '../../output/report.ts'
import { readScoresOf } from '../../scoring/read-scores-of.ts'
import { type ReadFlags, refuseReadFlags } from '../../sources/read-options.ts'
import { predictionsDigest } from '../predictions-digest.ts'
import { type Annotations, openAnnotations, readAnnotations } from '../reading/read-annotations.ts'
import { annotationReport } from './annotation-report.ts'
import { judgedSample } from './judged-sample.ts'
import { measureAnnotations } from './measure-annotations.ts'

/** The workbooks that annotators filled in, and a file with scores of their texts. */
export interface WorkbookFlags extends ReadFlags {
  readonly truth: readonly string[]
  readonly scores: string
  readonly allowMixed?: boolean
}

/**
 * Measures scores against workbooks of `valuecsv sample`; `undefined` when the first file is none. Throws
 * `cli/not-annotations` when another is none, `cli/no-sampling-sheet`, `cli/scores-missing`, `comparison/mixed-models` and the errors of the readers.
 */
export async function measureWorkbooks(context: Context, flags: WorkbookFlags): Promise<Report | undefined> {
  const { truth, scores } = flags
  const annotations: Annotations[] = []
  const places = await Promise.all(truth.map(realPlace))
  for (const [index, file] of truth.entries()) {
    if (places.indexOf(places[index]!) < index)
      throw usageError(`--truth ${file}: named twice, expected one workbook an annotator`)
    const workbook = await openAnnotations(file)
    if (workbook === undefined && annotations.length === 0) return undefined
    if (workbook === undefined) {
      throw new ValueCsvError('cli/not-annotations', `${file}: expected a workbook that \`valuecsv sample\` wrote`)
    }
    refuseReadFlags(flags, 'a workbook that `valuecsv sample` wrote')
    annotations.push(await readAnnotations(workbook, (message) => context.notice(message)))
  }
  const hint = 'valuecsv sample wrote the scores of the sample beside the workbooks'
  const { scored, models } = await readScoresOf(context, scores, annotations[0]!.texts, {
    of: truth[0]!,
    hint,
    allowMixed: flags.allowMixed,
  })
  const { predictions } = annotations[0]!
  // Other scores of the sample say nothing of the texts that were not drawn.
  const areOfSample = predictions !== undefined && predictions.digest === (await predictionsDigest(scored))
  const sample = judgedSample(
    annotations,
    scored.map(({ values }) => values),
    areOfSample ? predictions.present : undefined,
  )
  const model = models.map((name) => name ?? 'scores').join(' + ')
  const hasOtherScores = predictions !== undefined && !areOfSample
  return annotationReport({ truth, scores, model }, measureAnnotations(sample), { hasOtherScores })
}
