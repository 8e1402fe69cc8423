import { Command } from 'commander'
import type { Act } from '../act.ts'
import type { ScoreAllFlags } from '../comparing/score-all-answers.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addAllowMixedFlag } from '../scoring/allow-mixed-flag.ts'
import { addDeviceFlag, DEFAULT_MODEL } from '../scoring/open-evaluator.ts'
import type { ReadFlags } from '../sources/read-options.ts'

interface CompareFlags extends ScoreAllFlags, ReadFlags {
  readonly format?: Format
}

export function compareCommand(act: Act): Command {
  const command = new Command('compare')
    .description('set LLMs side by side: score their answers, tell which differences are real')
    .argument(
      '<sources...>',
      'tables (first column questions, others one LLM each), answers.jsonl, run folders, quest100, or - for JSON Lines on standard input',
    )
    .option(
      '--model <reference>',
      `what scores the answers: embedded model, model folder, hf:owner/name or URL (default: ${DEFAULT_MODEL}, where answers come without scores)`,
    )
    .option('--raw', 'average the sigmoids before calibration, as the original study did')
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .option('--encoding <name>', 'encoding of a text file, such as gb18030 (default: found)')
    .option('--no-cache', 'score every answer anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv compare answers.xlsx', 'valuecsv compare quest100 --format json'))
  return addAllowMixedFlag(addDeviceFlag(command)).action(
    act(async (context, flags: CompareFlags, sources: string[]) => {
      const [{ compareAnswers }, { readAllAnswers }, { scoreAllAnswers }, { comparisonReport }] = await Promise.all([
        import('@valuecsv/comparison'),
        import('../comparing/read-answers.ts'),
        import('../comparing/score-all-answers.ts'),
        import('../comparing/comparison-report.ts'),
      ])
      const { answers, findings } = await readAllAnswers(context, sources, flags)
      context.kept.note = 'scores so far are in the cache; the same command goes on from there'
      const { answers: scored, ...scoredWith } = await scoreAllAnswers(context, answers, flags)
      const what = { sources, ...scoredWith, raw: flags.raw ?? false, findings }
      await printReport(context, comparisonReport(compareAnswers(scored), what), flags.format ?? 'table')
      return undefined
    }),
  )
}
