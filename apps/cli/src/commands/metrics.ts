import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addAllowMixedFlag } from '../scoring/allow-mixed-flag.ts'
import { addReadFlags, type ReadFlags, readOptions } from '../sources/read-options.ts'

interface MetricsFlags extends ReadFlags {
  readonly truth: string
  readonly scores: string
  readonly allowMixed?: boolean
  readonly format?: Format
}

export function metricsCommand(act: Act): Command {
  const command = new Command('metrics')
    .description('measure scores that are on disk against labels')
    .requiredOption('--truth <file>', 'labelled texts: JSON Lines, CSV, xlsx')
    .requiredOption('--scores <file>', 'scores as `valuecsv score --format jsonl` writes them')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv metrics --truth labelled.jsonl --scores scores.jsonl'))
  return addReadFlags(addAllowMixedFlag(command)).action(
    act(async (context, flags: MetricsFlags) => {
      const [{ pairScores }, { measureEvaluators }, { evaluationReport }, { readLabelledTexts }] = await Promise.all([
        import('../evaluation/pair-scores.ts'),
        import('../evaluation/measure-evaluators.ts'),
        import('../evaluation/evaluation-report.ts'),
        import('@valuecsv/datasets/node'),
      ])
      const { truth, scores } = flags
      const texts = await readLabelledTexts(truth, readOptions(context, flags))
      const measured = measureEvaluators(texts, [await pairScores(context, texts, scores, flags)])
      await printReport(context, evaluationReport('metrics', { truth, scores }, measured), flags.format ?? 'table')
      return undefined
    }),
  )
}
