import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

export function inspectCommand(act: Act): Command {
  return new Command('inspect')
    .description('what a model says of itself: training, thresholds, figures, licence')
    .argument('<reference>', 'embedded model, model folder, hf:owner/name or URL')
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText('after', examples('valuecsv model inspect csv-small', 'valuecsv model inspect my-model --format json'))
    .action(
      act(async (context, flags: { readonly format?: Format }, reference: string) => {
        const [{ openModel }, { modelReport }] = await Promise.all([
          import('../../models/open-model.ts'),
          import('../../models/model-report.ts'),
        ])
        await printReport(context, modelReport(await openModel(context, reference)), flags.format)
      }),
    )
}
