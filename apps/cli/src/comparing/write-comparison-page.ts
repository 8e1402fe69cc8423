import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { comparisonPageTables, comparisonSummary } from '@valuecsv/report'
import { type ComparisonPage, renderComparisonPage } from '@valuecsv/report/page'
import type { Context } from '../context.ts'
import { withSink } from '../files/with-sink.ts'
import { packageVersion } from '../version.ts'
import { type ComparedAnswers, comparisonReportNotes, secondScoring } from './comparison-report.ts'
import type { SourcedAnswer } from './tell-llms-apart.ts'

/** The answers that were compared, and the questions as far as their texts are known. */
interface ShownAnswers {
  readonly answers: readonly SourcedAnswer[]
  readonly questions: ReadonlyMap<string, string>
}

/** Writes the whole report as one HTML file; `-` is standard output. */
export async function writeComparisonPage(
  context: Context,
  compared: ComparedAnswers,
  { answers, questions }: ShownAnswers,
  flags: { readonly html: string; readonly answers?: 'all' | 'none' },
): Promise<void> {
  const { comparison } = compared
  const page = await renderComparisonPage(
    {
      title: { en: 'How language models express the twelve values', zh: '大模型对社会主义核心价值观的表达' },
      ...{ comparison, questions, answers },
      summary: comparisonSummary(comparison),
      tables: comparisonPageTables(comparison, secondScoring(compared)),
      notes: comparisonReportNotes(compared),
      provenance: await provenanceOf(compared),
    },
    { language: context.language, answers: flags.answers ?? 'all' },
  )
  await withSink(context, flags.html, (sink) => sink.write(page))
}

async function provenanceOf({
  sources,
  model,
  device,
  raw,
  comparison,
}: ComparedAnswers): Promise<ComparisonPage['provenance']> {
  const { resamples, permutations, level, seed, power, significance, leastCoverage } = comparison.settings
  const digests = await Promise.all(sources.map(async (source) => `${source}${await sourceDigest(source)}`))
  return [
    { label: { en: 'Made by', zh: '制作工具' }, value: `valuecsv ${packageVersion()} (Node ${process.versions.node})` },
    { label: { en: 'Answers from', zh: '回答来源' }, value: digests.join(', ') },
    {
      label: { en: 'Scored by', zh: '评分模型' },
      value: `${model}${device === undefined ? '' : ` (${device})`}${raw ? ', raw' : ''}`,
    },
    {
      label: { en: 'Settings', zh: '参数' },
      value: Object.entries({ resamples, permutations, level, seed, power, significance, leastCoverage })
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    },
    {
      label: { en: 'Again', zh: '重新制作' },
      value: `valuecsv compare ${sources.join(' ')} --seed ${seed}${raw ? ' --raw' : ''} --html report.html`,
    },
  ]
}

/** The sha256 of a file, or of the answers of a run folder; nothing for what is no file. */
async function sourceDigest(source: string): Promise<string> {
  const status = await stat(source).catch(() => undefined)
  const file = status?.isDirectory() ? join(source, 'answers.jsonl') : source
  if (status === undefined) return ''
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return ` (sha256 ${hash.digest('hex')})`
}
