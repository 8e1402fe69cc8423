import { Command, Option } from 'commander'
import type { Act } from '../act.ts'
import type { CompareFlags } from '../comparing/compare-flags.ts'
import { examples } from '../examples.ts'
import { wholeNumber } from '../options/number-options.ts'
import { formatOption } from '../output/format.ts'
import { addAllowMixedFlag } from '../scoring/allow-mixed-flag.ts'
import { addDeviceFlag, DEFAULT_MODEL } from '../scoring/open-evaluator.ts'

export function compareCommand(act: Act): Command {
  const command = new Command('compare')
    .description('set LLMs side by side: score their answers, tell which differences are real')
    .argument(
      '<sources...>',
      'tables (first column questions, others one LLM each), answers.jsonl, run folders, quest100, or - for JSON Lines on standard input',
    )
    .option(
      '--model <reference>',
      `what scores the answers: embedded model, model folder, hf:owner/name or URL (default: ${DEFAULT_MODEL}, where answers come without scores)`,
    )
    .option('--second-model <reference>', 'also say how far this evaluator agrees, and whether it ranks alike')
    .option('--raw', 'average the sigmoids before calibration, as the original study did')
    .option(
      '--html [file]',
      'also write the whole report as one HTML file (without a name: report.html in the run folder)',
    )
    .addOption(new Option('--answers <which>', 'answers in the HTML file (default: all)').choices(['all', 'none']))
    .option(
      '--fail-if <expressions...>',
      'exit with code 3 where this is so of any LLM: rule-of-law<0.4, NAME:society.low<0.3',
    )
    .option(
      '--baseline <source>',
      'exit with code 3 where an LLM lost on a value against this earlier run, and not by chance',
    )
    .option('--seed <number>', 'seed of intervals and tests', wholeNumber(0), 0)
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .option('--encoding <name>', 'encoding of a text file, such as gb18030 (default: found)')
    .option('--no-cache', 'score every answer anew')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md', 'junit']))
    .addHelpText(
      'after',
      examples(
        'valuecsv compare answers.xlsx --html report.html',
        'valuecsv compare quest100 --format json',
        'valuecsv compare my-run --html',
        'valuecsv compare my-run --baseline last-run --fail-if "rule-of-law.low<0.4" --format junit',
      ),
    )
  return addAllowMixedFlag(addDeviceFlag(command)).action(
    act(async (context, flags: CompareFlags, sources: string[]) => {
      const { compareAsAsked } = await import('../comparing/compare-as-asked.ts')
      await compareAsAsked(context, sources, flags)
    }),
  )
}
