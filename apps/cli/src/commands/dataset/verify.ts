import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

export function verifyCommand(act: Act): Command {
  return new Command('verify')
    .description('check that the original files are there and have the right digests; never downloads')
    .argument('[names...]', 'ValueCSV5000, quest100 (default: both)')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv dataset verify', 'valuecsv dataset verify quest100 --data-dir data'))
    .action(
      act(async (context, flags: { readonly format?: Format }, names: string[]) => {
        const { findOriginals, originalsReport } = await import('../../datasets/originals.ts')
        const found = await findOriginals(context, names, { offline: true })
        await printReport(context, originalsReport('dataset-verification', found), flags.format)
      }),
    )
}
