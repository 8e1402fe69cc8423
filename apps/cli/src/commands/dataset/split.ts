import type { SplitName } from '@valuecsv/datasets/splits'
import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { addSplitFlag } from '../../evaluation/part-flags.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

interface SplitFlags {
  readonly split?: SplitName
  readonly format?: Format
}

export function splitCommand(act: Act): Command {
  const command = new Command('split')
    .description('which texts of ValueCSV5000 are for training, validation and test')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv dataset split', 'valuecsv dataset split --split legacy --format json'))
  return addSplitFlag(command).action(
    act(async (context, flags: SplitFlags) => {
      const { splitReport } = await import('../../datasets/split-report.ts')
      await printReport(context, await splitReport(context, flags.split ?? 'clean'), flags.format)
    }),
  )
}
