import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import type { Phrase } from '../language/phrase.ts'
import { wholeNumber } from '../options/number-options.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addModelFlags, type DeviceFlags } from '../scoring/open-evaluator.ts'
import { addReadFlags, type ReadFlags } from '../sources/read-options.ts'

const NOT_ALL_WRITTEN: Phrase = {
  en: 'scores so far are in the cache; not all workbooks were written',
  zh: '已得到的得分在缓存中；工作簿没有全部写出',
}

interface SampleFlags extends DeviceFlags, ReadFlags {
  readonly model: string
  readonly n: number
  readonly out: string
  readonly seed: number
  readonly annotators: number
  readonly cache: boolean
  readonly format?: Format
}

export function sampleCommand(act: Act): Command {
  const command = new Command('sample')
    .description('draw texts for people to annotate, so that an evaluator is measured on your own texts')
    .argument('<source>', 'run folder, answers or texts: JSON Lines, CSV, xlsx, plain text, or quest100')
    .requiredOption('--out <file.xlsx>', 'workbook to write; with more annotators file-1.xlsx, file-2.xlsx, …')
    .option('--n <count>', 'how many texts', wholeNumber(1), 100)
    .option('--annotators <count>', 'for how many people, each with a workbook of their own', wholeNumber(1), 1)
    .option('--seed <number>', 'draws the same texts again', wholeNumber(0), 0)
    .option('--no-cache', 'score every text anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv sample my-run --n 100 --annotators 2 --out annotate.xlsx',
        'valuecsv sample texts.csv --column 正文 --out annotate.xlsx --lang zh',
        'valuecsv metrics --truth annotate-1.xlsx annotate-2.xlsx --scores annotate.scores.jsonl',
      ),
    )
  return addModelFlags(addReadFlags(command)).action(
    act(async (context, { n, ...flags }: SampleFlags, source: string) => {
      const { writeSample } = await import('../annotation/sampling/write-sample.ts')
      if (flags.cache) context.kept.note = NOT_ALL_WRITTEN
      const report = await writeSample(context, source, { ...flags, size: n })
      await printReport(context, report, flags.format)
    }),
  )
}
