import { Command } from 'commander'
import type { Act } from '../act.ts'
import { usageError } from '../errors/usage-error.ts'
import { examples } from '../examples.ts'
import { requirePlainFile } from '../files/require-plain-file.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addAllowMixedFlag } from '../scoring/allow-mixed-flag.ts'
import { addReadFlags, type ReadFlags, readOptions } from '../sources/read-options.ts'

interface MetricsFlags extends ReadFlags {
  readonly truth: readonly string[]
  readonly scores: string
  readonly allowMixed?: boolean
  readonly format?: Format
}

export function metricsCommand(act: Act): Command {
  const command = new Command('metrics')
    .description('measure scores that are on disk against labels')
    .requiredOption(
      '--truth <files...>',
      'labelled texts (JSON Lines, CSV, xlsx), or the workbooks of `valuecsv sample`',
    )
    .requiredOption('--scores <file>', 'scores as `valuecsv score --format jsonl` writes them')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv metrics --truth labelled.jsonl --scores scores.jsonl',
        'valuecsv metrics --truth annotate-1.xlsx annotate-2.xlsx --scores annotate.scores.jsonl',
      ),
    )
  return addReadFlags(addAllowMixedFlag(command)).action(
    act(async (context, { truth: files, ...flags }: MetricsFlags) => {
      // A table is opened twice: to see whether an annotator filled it in, then for its labels.
      await Promise.all(files.filter((file) => /\.(?:csv|xlsx)$/i.test(file)).map(requirePlainFile))
      const { measureWorkbooks } = await import('../annotation/measuring/measure-workbooks.ts')
      const annotated = await measureWorkbooks(context, { truth: files, ...flags })
      if (annotated !== undefined) return void (await printReport(context, annotated, flags.format))
      const [truth, ...others] = files as [string, ...string[]]
      if (others.length > 0) throw usageError(`--truth takes one file of labelled texts, found ${files.length}`)
      const [{ pairKnownScores }, { measureEvaluators }, { evaluationReport }, { readLabelledTexts }] =
        await Promise.all([
          import('../evaluation/pair-known-scores.ts'),
          import('../evaluation/measure-evaluators.ts'),
          import('../evaluation/evaluation-report.ts'),
          import('@valuecsv/datasets/node'),
        ])
      const { scores } = flags
      // Only their ids and values are asked for: who may not pass on the texts leaves them out.
      const texts = await readLabelledTexts(truth, { ...readOptions(context, flags), keepBlank: true })
      const measured = measureEvaluators(texts, [await pairKnownScores(context, texts, scores, { truth, ...flags })])
      await printReport(context, evaluationReport('metrics', { truth, scores }, measured), flags.format)
    }),
  )
}
