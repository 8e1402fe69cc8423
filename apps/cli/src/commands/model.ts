import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'

interface ModelFlags {
  readonly format?: Format
}

export function modelCommand(act: Act): Command {
  return new Command('model')
    .description('look into an evaluator: inspect, verify')
    .addHelpText('after', examples('valuecsv model inspect csv-small', 'valuecsv model verify my-model'))
    .addCommand(inspectCommand(act))
    .addCommand(verifyCommand(act))
}

function inspectCommand(act: Act): Command {
  return new Command('inspect')
    .description('what a model says of itself: training, thresholds, figures, licence')
    .argument('<reference>', 'embedded model, model folder, hf:owner/name or URL')
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText('after', examples('valuecsv model inspect csv-small', 'valuecsv model inspect my-model --format json'))
    .action(
      act(async (context, flags: ModelFlags, reference: string) => {
        const [{ openModel }, { modelReport }] = await Promise.all([
          import('../models/open-model.ts'),
          import('../models/model-report.ts'),
        ])
        await printReport(context, modelReport(await openModel(context, reference)), flags.format ?? 'table')
        return undefined
      }),
    )
}

function verifyCommand(act: Act): Command {
  return new Command('verify')
    .description('check that every file of a model has the digest that its manifest says')
    .argument('<reference>', 'embedded model, model folder, hf:owner/name or URL')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv model verify csv-small'))
    .action(
      act(async (context, flags: ModelFlags, reference: string) => {
        const [{ openModel }, { verifiedReport }] = await Promise.all([
          import('../models/open-model.ts'),
          import('../models/verified-report.ts'),
        ])
        await printReport(context, verifiedReport(await openModel(context, reference)), flags.format ?? 'table')
        return undefined
      }),
    )
}
