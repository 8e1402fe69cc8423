import { Command } from 'commander'
import type { Act } from '../act.ts'
import { addSplitFlag, DATASET_NAME } from '../evaluation/part-flags.ts'
import { examples } from '../examples.ts'
import { attributionOption, licenceOption, nameOption } from '../models/record-options.ts'
import { wholeNumber } from '../options/number-options.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { addReadFlags } from '../sources/read-options.ts'
import { valueIdList } from '../sources/require-value-id.ts'
import { RECIPES_HELP } from '../training/recipes-help.ts'
import type { TrainingSettings } from '../training/training-settings.ts'

export interface TrainFlags extends TrainingSettings {
  readonly format?: Format
}

export function trainCommand(act: Act): Command {
  const command = new Command('train')
    .description('train an evaluator from a pretrained Chinese BERT and write its model folder')
    .requiredOption('--out <folder>', 'new folder for the model; an interrupted training is kept there')
    .option('--recipe <name>', 'one of the recipes below, or a JSON file with the keys that differ', 'csv-small')
    .option('--base <model>', 'pretrained model: a folder, or hf:owner/name (default: that of the recipe)')
    .option('--data <name>', `${DATASET_NAME}, or a labelled file, which is divided 70/10/20`, DATASET_NAME)
    .option('--seed <number>', 'seed of weights, order and dropout', wholeNumber(0), 0)
    .option('--epochs <number>', 'epochs instead of those of the recipe', wholeNumber(1, 1000))
    .option('--values <list>', 'of twelve classifiers train only these, such as freedom,equality', valueIdList)
    .option('--resume', 'go on with the training that was interrupted in --out')
    .option('--keep-predictions', 'keep scores of the validation and test parts and the history beside the model')
    .option('--keep-fp32', 'also write the weights in 32 bits: onnx/model.onnx, and model.safetensors for transformers')
    .addOption(nameOption())
    .addOption(licenceOption())
    .addOption(attributionOption('dataset and base model'))
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText('after', `\n${RECIPES_HELP}\n`)
    .addHelpText(
      'after',
      examples(
        'valuecsv train --out my-model',
        'valuecsv train --out my-model --resume',
        'valuecsv train --recipe m-value-bert --split legacy --out m-value-bert',
        'valuecsv train --recipe value-bert@clean --base hf:BAAI/bge-small-zh-v1.5 --keep-predictions --out value-bge',
        'valuecsv train --recipe value-bert --values freedom,equality --out value-bert',
      ),
    )
  return addReadFlags(addSplitFlag(command)).action(
    act(async (context, flags: TrainFlags) => {
      const [{ trainAsAsked }, { trainingReport }] = await Promise.all([
        import('../training/train-as-asked.ts'),
        import('../training/training-report.ts'),
      ])
      const outcome = await trainAsAsked(context, flags)
      await printReport(context, trainingReport(flags.out, outcome), flags.format)
    }),
  )
}
