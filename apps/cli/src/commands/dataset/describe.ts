import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { DATASET_NAME } from '../../evaluation/part-flags.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'
import { addReadFlags, type ReadFlags } from '../../sources/read-options.ts'

interface DescribeFlags extends ReadFlags {
  readonly questions?: boolean
  readonly format?: Format
}

export function describeCommand(act: Act): Command {
  const command = new Command('describe')
    .description('a datasheet: sizes, labels, and what to beware of')
    .argument('[name]', 'ValueCSV5000, quest100, or a file', DATASET_NAME)
    .option('--questions', 'the file is a table of questions and answers, not of labelled texts')
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv dataset describe',
        'valuecsv dataset describe quest100',
        'valuecsv dataset describe answers.xlsx --questions',
      ),
    )
  return addReadFlags(command).action(
    act(async (context, flags: DescribeFlags, name: string) => {
      const { describeDataset } = await import('../../datasets/describe-dataset.ts')
      const report = await describeDataset(context, name, flags)
      await printReport(context, report, flags.format)
    }),
  )
}
