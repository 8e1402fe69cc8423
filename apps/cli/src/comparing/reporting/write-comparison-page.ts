import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from '@valuecsv/comparison'
import {
  COMPARISON_TITLE,
  comparisonPageTables,
  comparisonProvenance,
  comparisonReportNotes,
  comparisonSummary,
} from '@valuecsv/report'
import { type ComparisonPage, renderComparisonPage } from '@valuecsv/report/page'
import type { Context } from '../../context.ts'
import { withSink } from '../../files/with-sink.ts'
import { packageVersion } from '../../version.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'
import type { CompareFlags } from '../compare-flags.ts'
import { compareCommandLine } from './compare-command-line.ts'
import { besideComparison, type ComparedAnswers } from './comparison-report.ts'

/** The answers that were compared, the questions as far as their texts are known, and what was checked. */
interface ShownAnswers {
  readonly answers: readonly SourcedAnswer[]
  readonly questions: ReadonlyMap<string, string>
  readonly gates: readonly Gate[]
}

/** Writes the whole report as one HTML file; `-` is standard output. */
export async function writeComparisonPage(
  context: Context,
  compared: ComparedAnswers,
  { answers, questions, gates }: ShownAnswers,
  flags: CompareFlags & { readonly html: string },
): Promise<void> {
  const { comparison } = compared
  const page = await renderComparisonPage(
    {
      title: COMPARISON_TITLE,
      ...{ comparison, questions, answers },
      summary: comparisonSummary(comparison),
      tables: comparisonPageTables(comparison, besideComparison(compared, gates)),
      notes: comparisonReportNotes(compared),
      provenance: await provenanceOf(compared, flags),
    },
    { language: context.language, answers: flags.answers ?? 'all' },
  )
  await withSink(context, flags.html, (sink) => sink.write(page))
}

async function provenanceOf(compared: ComparedAnswers, flags: CompareFlags): Promise<ComparisonPage['provenance']> {
  const { sources } = compared
  const named = async (source: string) => `${source}${await sourceDigest(source)}`
  return comparisonProvenance({
    ...compared,
    maker: `valuecsv ${packageVersion()} (Node ${process.versions.node})`,
    sources: await Promise.all(sources.map(named)),
    ...(flags.baseline !== undefined && { baselineSource: await named(flags.baseline) }),
    again: compareCommandLine(sources, flags),
  })
}

/** The sha256 of a file, or of the answers of a run folder; nothing for what is neither: a pipe has been read, and is empty. */
async function sourceDigest(source: string): Promise<string> {
  const status = await stat(source).catch(() => undefined)
  const file = status?.isDirectory() ? join(source, 'answers.jsonl') : source
  if (!status?.isFile() && !status?.isDirectory()) return ''
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return ` (sha256 ${hash.digest('hex')})`
}
