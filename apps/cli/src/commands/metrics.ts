import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addReadFlags, type ReadFlags } from '../sources/read-options.ts'

interface MetricsFlags extends ReadFlags {
  readonly truth: string
  readonly scores: string
  readonly format?: Format
}

export function metricsCommand(act: Act): Command {
  const command = new Command('metrics')
    .description('measure scores that are on disk against labels')
    .requiredOption('--truth <file>', 'labelled texts: JSON Lines, CSV, xlsx')
    .requiredOption('--scores <file>', 'scores as `valuecsv score --format jsonl` writes them')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv metrics --truth labelled.jsonl --scores scores.jsonl'))
  return addReadFlags(command).action(
    act(async (context, flags: MetricsFlags) => {
      const [{ pairScores }, { measureScores }, { evaluationReport }] = await Promise.all([
        import('../evaluation/pair-scores.ts'),
        import('../evaluation/measure-scores.ts'),
        import('../evaluation/evaluation-report.ts'),
      ])
      const { texts, scored, model } = await pairScores(context, flags)
      const measurement = measureScores(texts, scored)
      const { truth, scores } = flags
      const report = evaluationReport('metrics', { truth, scores, model, ...measurement }, [
        { name: model, measurement },
      ])
      await printReport(context, report, flags.format ?? 'table')
      return undefined
    }),
  )
}
