import { openModelFolder } from '@valuecsv/evaluator/node'
import { convertCheckpoint } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import type { Format } from '../output/format.ts'
import { createProgress } from '../output/progress.ts'
import type { Report } from '../output/report.ts'
import { conversionNotes } from './conversion-notes.ts'
import { modelReport } from './model-report.ts'

/** What the command line says of a conversion. */
export interface ConvertFlags {
  readonly out: string
  readonly config?: string
  readonly vocab?: string
  readonly labels?: 'canonical' | 'dataset'
  readonly lowerCase?: boolean
  readonly head?: 'pooler' | 'cls' | 'mean'
  readonly maxTokens?: number
  readonly keepFp32?: boolean
  readonly name?: string
  readonly licence?: string
  readonly attribution?: readonly string[]
  readonly format?: Format
}

/** Converts a checkpoint and reports the model that came of it, opened again with all its digests checked. */
export async function convertAsAsked(context: Context, from: string, flags: ConvertFlags): Promise<Report> {
  const { vocab, format: _, ...settings } = flags
  const progress = createProgress(context, { en: 'Converting', zh: '转换' }, { en: 'checkpoints', zh: '个检查点' })
  try {
    const converted = await convertCheckpoint({
      ...settings,
      from,
      vocabulary: vocab,
      signal: context.signal,
      onProgress: ({ done, total }) => progress.update(done - 1, total),
    })
    const report = modelReport(await openModelFolder(flags.out))
    const { labels, lowerCase, leftOut } = converted
    return {
      ...report,
      kind: 'conversion',
      json: { out: flags.out, labels: labels ?? null, lowerCase, leftOut, ...report.json },
      // Nothing was tuned: the table of values would repeat one row twelve times.
      tables: report.tables.slice(0, 1),
      notes: conversionNotes(flags.out, converted),
    }
  } finally {
    progress.end()
  }
}
