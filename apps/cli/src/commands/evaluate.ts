import { Command } from 'commander'
import type { Act } from '../act.ts'
import type { EvaluateAllFlags } from '../evaluation/evaluate-all.ts'
import type { PartFlags } from '../evaluation/labelled-part.ts'
import { addPartFlag, addSplitFlag, DATASET_NAME } from '../evaluation/part-flags.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addAllowMixedFlag } from '../scoring/allow-mixed-flag.ts'
import { SCORES_KEPT } from '../scoring/cache/scores-kept.ts'
import { addDeviceFlag, DEFAULT_MODEL } from '../scoring/open-evaluator.ts'
import { addReadFlags } from '../sources/read-options.ts'

interface EvaluateFlags extends EvaluateAllFlags, PartFlags {
  readonly html?: string
  readonly format?: Format
}

export function evaluateCommand(act: Act): Command {
  const command = new Command('evaluate')
    .description('set evaluators side by side on labelled texts')
    .option('--model <references...>', 'embedded models, model folders, hf:owner/name or URLs', [DEFAULT_MODEL])
    .option('--scores <files...>', 'scores of further evaluators, as valuecsv score --format jsonl writes them')
    .option('--data <name>', `${DATASET_NAME}, or a labelled file: JSON Lines, CSV, xlsx`, DATASET_NAME)
    .option('--no-floors', 'leave out what every evaluator must be better than')
    .option('--no-cache', 'score every text anew, and tell how fast')
    .option('--html <file>', 'also write one HTML file with all tables and reliability diagrams')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv evaluate --model csv-small',
        'valuecsv evaluate --model csv-small --model my-model --part validation --html evaluators.html',
        'valuecsv evaluate --model my-model --data labelled.csv --format json',
      ),
    )
  return addReadFlags(addAllowMixedFlag(addDeviceFlag(addPartFlag(addSplitFlag(command))))).action(
    act(async (context, flags: EvaluateFlags) => {
      const [{ checkHtmlPlace }, { labelledPart }, { evaluateAll }, { evaluationReport }] = await Promise.all([
        import('../files/check-html-place.ts'),
        import('../evaluation/labelled-part.ts'),
        import('../evaluation/evaluate-all.ts'),
        import('../evaluation/evaluation-report.ts'),
      ])
      await checkHtmlPlace({ html: flags.html, format: flags.format }, [flags.data, ...(flags.scores ?? [])])
      if (flags.cache) context.kept.note = SCORES_KEPT
      const labelled = await labelledPart(context, flags)
      const { data, split, part } = labelled
      const report = evaluationReport('evaluation', { data, split, part }, await evaluateAll(context, labelled, flags))
      if (flags.html !== undefined) {
        const { writeHtmlReport } = await import('../output/write-html-report.ts')
        await writeHtmlReport(context, report, flags.html)
      }
      if (flags.html !== '-') await printReport(context, report, flags.format)
    }),
  )
}
