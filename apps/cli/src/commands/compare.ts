import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addModelFlags, type DeviceFlags, withEvaluator } from '../scoring/open-evaluator.ts'
import type { ReadFlags } from '../sources/read-options.ts'

interface CompareFlags extends DeviceFlags, ReadFlags {
  readonly model: string
  readonly raw?: boolean
  readonly cache: boolean
  readonly format?: Format
}

export function compareCommand(act: Act): Command {
  const command = new Command('compare')
    .description('set LLMs side by side: score their answers, tell which differences are real')
    .argument(
      '<sources...>',
      'tables (first column questions, others one LLM each), answers.jsonl, run folders, quest100, or - for JSON Lines on standard input',
    )
    .option('--raw', 'average the sigmoids before calibration, as the original study did')
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .option('--encoding <name>', 'encoding of a text file, such as gb18030 (default: found)')
    .option('--no-cache', 'score every answer anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv compare answers.xlsx', 'valuecsv compare quest100 --format json'))
  return addModelFlags(command).action(
    act(async (context, flags: CompareFlags, sources: string[]) => {
      const { readAllAnswers } = await import('../comparing/read-answers.ts')
      const { answers, findings } = await readAllAnswers(context, sources, flags)
      context.kept.note = 'scores so far are in the cache; the same command goes on from there'
      await withEvaluator(context, flags.model, flags, async (evaluator) => {
        const [{ compareAnswers }, { scoreAnswers }, { comparisonReport }, { withScoreCache }] = await Promise.all([
          import('@valuecsv/comparison'),
          import('../comparing/score-answers.ts'),
          import('../comparing/comparison-report.ts'),
          import('../scoring/with-score-cache.ts'),
        ])
        const raw = flags.raw ?? false
        const scored = await withScoreCache(context, evaluator, flags.cache, (cache) =>
          scoreAnswers(context, evaluator, answers, { raw, cache }),
        )
        const scoredWith = { sources, model: evaluator.model, device: evaluator.device, raw, findings }
        await printReport(context, comparisonReport(compareAnswers(scored), scoredWith), flags.format ?? 'table')
      })
      return undefined
    }),
  )
}
