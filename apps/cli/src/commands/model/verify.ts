import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

export function verifyCommand(act: Act): Command {
  return new Command('verify')
    .description('check that every file that the manifest lists has the digest that it says')
    .argument('<reference>', 'embedded model, model folder, hf:owner/name or URL')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv model verify csv-small'))
    .action(
      act(async (context, flags: { readonly format?: Format }, reference: string) => {
        const [{ openModel }, { verifiedReport }] = await Promise.all([
          import('../../models/open-model.ts'),
          import('../../models/verified-report.ts'),
        ])
        await printReport(context, verifiedReport(await openModel(context, reference)), flags.format)
      }),
    )
}
