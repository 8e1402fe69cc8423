import { Command } from 'commander'
import type { Act } from '../act.ts'
import { usageError } from '../errors/usage-error.ts'
import { examples } from '../examples.ts'
import { chooseFormat, type Format, formatOption } from '../output/format.ts'
import { addModelFlags, type DeviceFlags } from '../scoring/open-evaluator.ts'
import { addReadFlags, type ReadFlags, refuseReadFlags } from '../sources/read-options.ts'

interface ScoreFlags extends DeviceFlags, ReadFlags {
  readonly model: string
  readonly text?: string
  readonly raw?: boolean
  readonly explain?: boolean
  readonly out?: string
  readonly format?: Format
}

function onlyText(text: string, earlier?: string): string {
  if (earlier === undefined) return text
  throw usageError('--text is given twice, expected one text', 'several texts: a file or -, with a text a line')
}

const formats = ['table', 'jsonl', 'csv', 'json'] as const satisfies readonly Format[]

export function scoreCommand(act: Act): Command {
  const command = new Command('score')
    .description('score texts: twelve probabilities each, one for each value')
    .argument('[files...]', 'JSON Lines, CSV, xlsx or plain text, a text a line; - is standard input')
    .option('--text <text>', 'one text instead of files', onlyText)
    .option('--raw', 'add the sigmoids before calibration')
    .option('--explain', 'add the clauses that carried each value that is present; slower')
    .option('--out <file>', 'write to a file; its name says the format')
    .addOption(formatOption(formats))
    .addHelpText(
      'after',
      examples(
        'valuecsv score --text "法律面前人人平等。"',
        'valuecsv score --text "法律面前人人平等，他却很小气。" --explain --lang zh',
        'valuecsv score texts.xlsx --column 正文 --out scores.csv',
        'cat texts.jsonl | valuecsv score - --format jsonl > scores.jsonl',
      ),
    )
  return addModelFlags(addReadFlags(command)).action(
    act(async (context, flags: ScoreFlags, files: string[]) => {
      if (flags.text !== undefined && files.length > 0) throw usageError('--text and files exclude each other')
      if (flags.text === undefined && files.length === 0) {
        throw usageError('no text to score', 'give files, - for standard input, or --text')
      }
      if (flags.text !== undefined) refuseReadFlags(flags, '--text')
      const { scoreOneText, scoreFiles } = await import('../scoring/score-command.ts')
      const format = chooseFormat(flags.format, flags.out, formats)
      if (flags.text === undefined) await scoreFiles(context, files, { ...flags, format })
      else await scoreOneText(context, flags.text, { ...flags, format })
    }),
  )
}
