import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { EXIT_CODE } from '../exit-code.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'

export function doctorCommand(act: Act): Command {
  return new Command('doctor')
    .description('what this machine has and what is missing')
    .addOption(formatOption(['table', 'json', 'jsonl', 'md']))
    .addHelpText('after', examples('valuecsv doctor', 'valuecsv doctor --format json'))
    .action(
      act(async (context, flags: { readonly format?: Format }) => {
        const { examine } = await import('../doctor/examine.ts')
        const { findingsReport } = await import('../doctor/findings-report.ts')
        const findings = await examine(context)
        await printReport(context, findingsReport(findings), flags.format)
        return findings.some(({ state }) => state === 'wrong') ? EXIT_CODE.failed : EXIT_CODE.done
      }),
    )
}
