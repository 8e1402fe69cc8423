import { Command } from 'commander'
import type { Act } from '../act.ts'
import { wholeNumber } from '../context.ts'
import { addSplitFlag, DATASET_NAME, type SplitName } from '../evaluation/part-flags.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addReadFlags, type ReadFlags } from '../sources/read-options.ts'

export interface TrainFlags extends ReadFlags {
  readonly base?: string
  readonly data: string
  readonly recipe: string
  readonly split?: SplitName
  readonly seed: number
  readonly out: string
  readonly name?: string
  readonly epochs?: number
  readonly resume?: boolean
  readonly licence?: string
  readonly attribution?: readonly string[]
  readonly format?: Format
}

export function trainCommand(act: Act): Command {
  const command = new Command('train')
    .description('train an evaluator from a pretrained Chinese BERT and write its model folder')
    .option('--base <model>', 'pretrained model: a folder, or hf:owner/name (default: that of the recipe)')
    .requiredOption('--out <folder>', 'new folder for the model; an interrupted training is kept there')
    .option('--data <name>', `${DATASET_NAME}, or a labelled file, which is divided 70/10/20`, DATASET_NAME)
    .option('--recipe <name>', 'csv-small, m-value-bert, or a JSON file with the same keys', 'csv-small')
    .option('--seed <number>', 'seed of weights, order and dropout', wholeNumber(0), 0)
    .option('--name <name>', 'name of the evaluator (default: that of the folder)')
    .option('--epochs <number>', 'epochs instead of those of the recipe', wholeNumber(1))
    .option('--licence <spdx>', 'licence of the weights, recorded in the manifest and the card')
    .option('--attribution <line...>', 'works that the card must name (default: dataset and base model)')
    .option('--resume', 'go on with the training that was interrupted in --out')
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText(
      'after',
      examples(
        'valuecsv train --base bge-small-zh-v1.5 --out my-model',
        'valuecsv train --base bge-small-zh-v1.5 --out my-model --resume',
        'valuecsv train --base bert-base-chinese --recipe m-value-bert --split legacy --out m-value',
      ),
    )
  return addReadFlags(addSplitFlag(command)).action(
    act(async (context, flags: TrainFlags) => {
      const [{ runTraining }, { trainingReport }] = await Promise.all([
        import('../training/run-training.ts'),
        import('../training/training-report.ts'),
      ])
      context.kept.note = 'the state is saved; the same command with --resume goes on'
      const trained = await runTraining(context, flags)
      await printReport(context, trainingReport(flags.out, trained), flags.format ?? 'table')
      return undefined
    }),
  )
}
