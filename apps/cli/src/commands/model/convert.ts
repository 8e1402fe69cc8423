import { Command, Option } from 'commander'
import type { Act } from '../../act.ts'
import { examples } from '../../examples.ts'
import { CHECKPOINTS_HELP } from '../../models/checkpoints-help.ts'
import type { ConvertFlags } from '../../models/convert-as-asked.ts'
import { attributionOption, licenceOption, nameOption } from '../../models/record-options.ts'
import { wholeNumber } from '../../options/number-options.ts'
import { formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

export function convertCommand(act: Act): Command {
  return new Command('convert')
    .description('make a model folder of a checkpoint that was trained elsewhere')
    .argument('<checkpoint>', 'file, folder with a .pt for each value, or Hugging Face folder')
    .requiredOption('--out <folder>', 'new folder for the model')
    .option('--config <file>', 'config.json of the BERT it was trained from (default: that of the folder)')
    .option('--vocab <file>', 'its vocab.txt (default: that of the folder)')
    .addOption(
      new Option(
        '--labels <order>',
        'which value each output is: canonical (the default) or dataset, as the original',
      ).choices(['canonical', 'dataset']),
    )
    .option('--lower-case', 'texts are lower-cased (default: as the folder says, not for a lone file)')
    .option('--no-lower-case', 'texts keep their case')
    .addOption(
      new Option('--head <head>', 'how a text becomes one vector (default: as the weights say, else pooler)').choices([
        'pooler',
        'cls',
        'mean',
      ]),
    )
    .option('--max-tokens <number>', 'longer texts are cut (default: 512; 128 for twelve classifiers)', wholeNumber(3))
    .option('--keep-fp32', 'also write onnx/model.onnx and model.safetensors, for transformers and full precision')
    .addOption(nameOption())
    .addOption(licenceOption())
    .addOption(attributionOption('the checkpoint'))
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText('after', `\n${CHECKPOINTS_HELP}\n`)
    .addHelpText(
      'after',
      examples(
        'valuecsv model convert value.pt --config config.json --vocab vocab.txt --labels dataset --out m-value-bert',
        'valuecsv model convert twelve/ --config config.json --vocab vocab.txt --out value-bert',
        'valuecsv model convert my-hugging-face-folder --keep-fp32 --out my-model',
      ),
    )
    .action(
      act(async (context, flags: ConvertFlags, checkpoint: string) => {
        const { convertAsAsked } = await import('../../models/convert-as-asked.ts')
        await printReport(context, await convertAsAsked(context, checkpoint, flags), flags.format)
      }),
    )
}
