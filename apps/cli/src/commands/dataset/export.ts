import type { SplitName } from '@valuecsv/datasets/splits'
import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { addPartFlag, addSplitFlag, DATASET_NAME, type PartName } from '../../evaluation/part-flags.ts'
import { examples } from '../../examples.ts'
import { chooseFormat, type Format, formatOption } from '../../output/format.ts'
import { addReadFlags, type ReadFlags } from '../../sources/read-options.ts'

interface ExportFlags extends ReadFlags {
  readonly split?: SplitName
  readonly part?: PartName
  readonly out?: string
  readonly format?: Format
}

const formats = ['jsonl', 'csv'] as const satisfies readonly Format[]

export function exportCommand(act: Act): Command {
  const command = new Command('export')
    .description('a dataset as JSON Lines or CSV: labelled texts, or for quest100 answers')
    .argument('[name]', 'ValueCSV5000, quest100, or a labelled file', DATASET_NAME)
    .option('--out <file>', 'write to a file; its name says the format')
    .addOption(formatOption(formats))
    .addHelpText(
      'after',
      examples(
        'valuecsv dataset export --part test --out test.jsonl',
        'valuecsv dataset export quest100 --format csv > answers.csv',
      ),
    )
  return addReadFlags(addPartFlag(addSplitFlag(command), 'all texts')).action(
    act(async (context, flags: ExportFlags, name: string) => {
      const { exportDataset } = await import('../../datasets/export-dataset.ts')
      const { checkOutputPlace } = await import('../../files/output-file.ts')
      const { withSink } = await import('../../files/with-sink.ts')
      await checkOutputPlace(flags.out, [name])
      const format = chooseFormat(flags.format, flags.out, formats)
      await withSink(context, flags.out, (sink) => exportDataset(context, sink, { ...flags, name, format }))
    }),
  )
}
