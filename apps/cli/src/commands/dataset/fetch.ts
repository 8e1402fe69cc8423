import { Command } from 'commander'
import type { Act } from '../../act.ts'
import { examples } from '../../examples.ts'
import { type Format, formatOption } from '../../output/format.ts'
import { printReport } from '../../output/report.ts'

export function fetchCommand(act: Act): Command {
  return new Command('fetch')
    .description('get the original files from the original repository, unless they are there')
    .argument('[names...]', 'ValueCSV5000, quest100 (default: both)')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv dataset fetch', 'valuecsv dataset fetch quest100'))
    .action(
      act(async (context, flags: { readonly format?: Format }, names: string[]) => {
        const { findOriginals, originalsReport } = await import('../../datasets/originals.ts')
        context.kept.note = {
          en: 'what was downloaded is kept; the same command goes on from there',
          zh: '已下载的会保留；运行同一命令即可继续',
        }
        const found = await findOriginals(context, names, { offline: context.offline })
        await printReport(context, originalsReport('dataset-fetch', found), flags.format)
      }),
    )
}
