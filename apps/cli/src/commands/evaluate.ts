import { Command } from 'commander'
import type { Act } from '../act.ts'
import { addPartFlag, addSplitFlag, DATASET_NAME, type PartName, type SplitName } from '../evaluation/part-flags.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addDeviceFlag, DEFAULT_MODEL, type DeviceFlags } from '../scoring/open-evaluator.ts'
import { addReadFlags, type ReadFlags } from '../sources/read-options.ts'

interface EvaluateFlags extends DeviceFlags, ReadFlags {
  readonly model: readonly string[]
  readonly data: string
  readonly split?: SplitName
  readonly part?: PartName
  readonly cache: boolean
  readonly format?: Format
}

export function evaluateCommand(act: Act): Command {
  const command = new Command('evaluate')
    .description('set evaluators side by side on labelled texts')
    .option('--model <references...>', 'embedded models, model folders, hf:owner/name or URLs', [DEFAULT_MODEL])
    .option('--data <name>', `${DATASET_NAME}, or a labelled file: JSON Lines, CSV, xlsx`, DATASET_NAME)
    .option('--no-cache', 'score every text anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv evaluate --model csv-small',
        'valuecsv evaluate --model csv-small my-model --part validation',
        'valuecsv evaluate --model my-model --data labelled.csv --format json',
      ),
    )
  return addReadFlags(addDeviceFlag(addPartFlag(addSplitFlag(command)))).action(
    act(async (context, flags: EvaluateFlags) => {
      const [{ labelledPart }, { evaluateModels }, { evaluationReport }] = await Promise.all([
        import('../evaluation/labelled-part.ts'),
        import('../evaluation/evaluate-models.ts'),
        import('../evaluation/evaluation-report.ts'),
      ])
      context.kept.note = 'scores so far are in the cache; the same command goes on from there'
      const { texts, ...what } = await labelledPart(context, flags)
      const measured = await evaluateModels(context, flags.model, texts, flags)
      const report = evaluationReport(
        'evaluation',
        { ...what, evaluators: measured.map((each) => each.record) },
        measured,
      )
      await printReport(context, report, flags.format ?? 'table')
      return undefined
    }),
  )
}
