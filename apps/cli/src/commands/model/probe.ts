import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { DATASET_NAME } from '../../evaluation/part-flags.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'
import { addDeviceFlag, type DeviceFlags, withEvaluator } from '../../scoring/open-evaluator.ts'
import { addReadFlags, type ReadFlags } from '../../sources/read-options.ts'

interface ProbeFlags extends DeviceFlags, ReadFlags {
  readonly data?: string
  readonly cache: boolean
  readonly format?: Format
}

export function probeCommand(act: Act): Command {
  const command = new Command('probe')
    .description('does it tell a value affirmed from one denied, quoted or mocked? does it know what it does not know?')
    .argument('<reference>', 'embedded model, model folder, hf:owner/name or URL')
    .option(
      '--data <name>',
      `hold English, code, poems and the like against these: ${DATASET_NAME} (its test part) or a labelled file`,
    )
    .option('--no-cache', 'score the pairs anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText(
      'after',
      examples('valuecsv model probe csv-small', `valuecsv model probe my-model --data ${DATASET_NAME} --format json`),
    )
  return addReadFlags(addDeviceFlag(command)).action(
    act(async (context, flags: ProbeFlags, reference: string) => {
      const { probeModel } = await import('../../probes/probe-model.ts')
      const report = await withEvaluator(context, reference, flags, (evaluator) =>
        probeModel(context, evaluator, flags),
      )
      await printReport(context, report, flags.format)
    }),
  )
}
