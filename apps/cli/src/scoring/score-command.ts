import type { TextRecord } from '@valuecsv/datasets'
import { readTexts } from '@valuecsv/datasets/node'
import type { Evaluator, ScoreOptions } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { checkOutputPlace, isStandardOutput } from '../files/output-file.ts'
import { withSink } from '../files/with-sink.ts'
import type { Phrase } from '../language/phrase.ts'
import { besideProgress } from '../output/beside-progress.ts'
import type { Format } from '../output/format.ts'
import { createProgress } from '../output/progress.ts'
import { renderReport } from '../output/report.ts'
import { type ReadFlags, readOptions } from '../sources/read-options.ts'
import { type DeviceFlags, withEvaluator } from './open-evaluator.ts'
import { createScoreWriter, type ScoreWriterOptions } from './printing/create-score-writer.ts'
import { type ExplainedText, explainTexts } from './printing/explained-text.ts'
import { scoreReport } from './printing/score-report.ts'
import { refuseMissingFiles } from './refuse-missing-files.ts'
import { sharedIds } from './shared-ids.ts'

export interface ScoreSettings extends DeviceFlags, ReadFlags {
  readonly model: string
  readonly raw?: boolean
  readonly explain?: boolean
  readonly out?: string
  readonly format: Format
}

/** The one notice that scores come with. */
function nothingToRead(notice: string): Phrase {
  return { en: notice, zh: '文本中没有可读的内容，得分是空文本的得分' }
}

/** Scores one text and prints all twelve values of it. */
export async function scoreOneText(context: Context, text: string, settings: ScoreSettings): Promise<void> {
  await withEvaluator(context, settings.model, settings, async (evaluator) => {
    const options = { raw: settings.raw ?? false, signal: context.signal }
    const [scored] = await Array.fromAsync(scoredTexts(evaluator, [{ id: '1', text }], settings, options))
    if (scored!.notice) context.notice(nothingToRead(scored!.notice))
    const { format, out } = settings
    await withSink(context, out, async (sink) => {
      // A table for people has a row a value; for programs a text is a row, as those of files are.
      if (format !== 'csv')
        return sink.write(await renderReport(context, scoreReport(scored!, isValidated(evaluator)), format))
      const writer = createScoreWriter(sink, writerOptions(context, settings, evaluator))
      await writer.begin()
      await writer.add(scored!)
      await writer.end()
    })
  })
}

/** Scores the texts of files as a stream: what is read ahead is bounded, whatever the size of the files. */
export async function scoreFiles(context: Context, files: readonly string[], settings: ScoreSettings): Promise<void> {
  const { model, raw = false, out } = settings
  // Before a model is loaded in vain.
  await refuseMissingFiles(files)
  await checkOutputPlace(out, files)
  if (isStandardOutput(out)) context.kept.note = { en: 'the output is not complete', zh: '输出不完整' }
  await withEvaluator(context, model, settings, (evaluator) => {
    const progress = createProgress(context, { en: 'Scoring', zh: '打分' }, { en: 'texts', zh: '篇' })
    const beside = besideProgress(context, progress)
    return withSink(beside, out, async (sink) => {
      const writer = createScoreWriter(sink, writerOptions(context, settings, evaluator))
      const source = textsOfFiles(beside, files, settings)
      let count = 0
      try {
        for await (const scored of scoredTexts(evaluator, source.texts, settings, { raw, signal: context.signal })) {
          if (sink.isGone) break
          if (scored.notice) {
            const { en, zh } = nothingToRead(scored.notice)
            beside.notice({ en: `${scored.id}: ${en}`, zh: `${scored.id}：${zh}` })
          }
          // Not before the first text: nothing is printed of a file that cannot be read.
          if (count === 0) await writer.begin()
          await writer.add(scored)
          progress.update(++count, source.expectedTexts(count))
        }
        if (!sink.isGone) await writer.end()
      } finally {
        progress.end()
      }
    })
  })
}

function writerOptions(
  { language }: Context,
  { format, raw = false, explain = false, out }: ScoreSettings,
  evaluator: Evaluator,
): ScoreWriterOptions {
  const validated = isValidated(evaluator)
  return { format, language, raw, explain, byteOrderMark: !isStandardOutput(out), validated }
}

/** Whether the model was calibrated and its thresholds chosen: for one that was converted nothing was measured. */
function isValidated({ manifest }: Evaluator): boolean {
  return manifest.converted === undefined
}

function scoredTexts(
  evaluator: Evaluator,
  texts: Iterable<TextRecord> | AsyncIterable<TextRecord>,
  { explain = false }: ScoreSettings,
  options: ScoreOptions,
): AsyncIterable<ExplainedText> {
  return explain ? explainTexts(evaluator, texts, options) : evaluator.scoreMany(texts, options)
}

/** The texts of all files, and a guess at their number from the share of the bytes that has been read. */
function textsOfFiles(context: Context, files: readonly string[], flags: ReadFlags) {
  let share: number | undefined
  let handedOut = 0
  let finished = false
  async function* texts(): AsyncGenerator<TextRecord> {
    const hearId = files.length > 1 ? sharedIds(context.notice) : () => {}
    for (const file of files) {
      const options = readOptions(context, flags, ({ bytesRead, bytesTotal }) => {
        share = bytesTotal ? bytesRead / bytesTotal : undefined
      })
      for await (const text of readTexts(file, options)) {
        handedOut += 1
        hearId(text.id, file)
        yield text
      }
    }
    finished = true
  }
  return {
    texts: texts(),
    expectedTexts: (done: number) => {
      if (finished) return handedOut
      // A workbook is read as a whole before its first text.
      if (files.length > 1 || !share || share === 1) return undefined
      return Math.max(done, Math.round(handedOut / share))
    },
  }
}
