import { rm, stat } from 'node:fs/promises'
import { formatJsonLine } from '@valuecsv/datasets'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../../context.ts'
import { usageError } from '../../errors/usage-error.ts'
import { checkOutputPlace, writeOutputFile } from '../../files/output-file.ts'
import { writeOutputBytes } from '../../files/write-output-bytes.ts'
import type { Report } from '../../output/report.ts'
import { withScoreCache } from '../../scoring/cache/with-score-cache.ts'
import { type DeviceFlags, withEvaluator } from '../../scoring/open-evaluator.ts'
import { scoreDistinct } from '../../scoring/score-distinct.ts'
import type { ReadFlags } from '../../sources/read-options.ts'
import { predictionsDigest } from '../predictions-digest.ts'
import { annotationSheets } from './annotation-sheets.ts'
import { drawSample } from './draw-sample.ts'
import { readPopulation } from './read-population.ts'
import { sampleReport } from './sample-report.ts'
import { samplingRows } from './sampling-rows.ts'

/** What `valuecsv sample` is asked for. */
export interface SampleSettings extends DeviceFlags, ReadFlags {
  readonly model: string
  /** How many texts to draw. */
  readonly size: number
  readonly seed: number
  readonly out: string
  readonly annotators: number
  readonly cache: boolean
}

/** Scores the texts of `source`, draws a sample, writes its scores and a workbook for each annotator: all of them or none. */
export async function writeSample(context: Context, source: string, settings: SampleSettings): Promise<Report> {
  const { model, size, seed, cache: cached } = settings
  const { workbooks, scores } = await freeNames(settings)
  await checkOutputPlace(scores)
  const texts = await readPopulation(context, source, settings)
  const { scored, name } = await withEvaluator(context, model, settings, async (evaluator) => ({
    name: evaluator.model,
    scored: await withScoreCache(context, evaluator, cached, (cache) =>
      scoreDistinct(context, evaluator, texts, cache),
    ),
  }))
  const population = texts.map((text, index) => ({ ...text, values: scored[index]!.values }))
  const drawn = drawSample(population, { size, seed })
  const scoreOf = new Map(scored.map((score) => [score.id, score]))
  const scoresOfDrawn = drawn.map(({ id }) => scoreOf.get(id)!)
  const sampling = await samplingRows(drawn, population, await predictionsDigest(scoresOfDrawn))
  const written: string[] = []
  try {
    // First: a workbook without them is of no use, and would keep the next run from its name.
    await writeOutputFile(scores, async (sink) => {
      for (const score of scoresOfDrawn) await sink.write(formatJsonLine(score))
    })
    written.push(scores)
    for (const file of workbooks) {
      context.signal.throwIfAborted()
      const sheets = annotationSheets(drawn, sampling, context.language)
      await writeOutputBytes(file, writeWorkbook(sheets, { file, signal: context.signal, onNotice: context.tell }))
      written.push(file)
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })))
    throw error
  }
  return sampleReport({ source, model: name, seed, workbooks, scores }, population, drawn)
}

/** The files to write. Throws where one is there already: a workbook may hold what someone annotated, and needs its scores. */
async function freeNames({ out, annotators }: SampleSettings) {
  if (!/[^/\\]\.xlsx$/i.test(out)) throw usageError(`--out ${out}: expected a name that ends in .xlsx`)
  const base = out.slice(0, -'.xlsx'.length)
  const numbers = Array.from({ length: annotators }, (_, annotator) => annotator + 1)
  const workbooks = annotators === 1 ? [out] : numbers.map((number) => `${base}-${number}.xlsx`)
  const scores = `${base}.scores.jsonl`
  for (const file of [...workbooks, scores]) {
    if ((await stat(file).catch(() => undefined)) === undefined) continue
    throw new ValueCsvError(
      'cli/already-there',
      `${file}: is there already, ${file === scores ? 'the scores of another sample' : 'and may hold annotations'}`,
      {
        hint: 'give --out another name, or move the file away',
      },
    )
  }
  return { workbooks, scores }
}
