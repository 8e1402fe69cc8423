import { Command, type CommanderError, Option } from 'commander'
import type { Act } from './act.ts'
import { askCommand } from './commands/ask.ts'
import { compareCommand } from './commands/compare.ts'
import { datasetCommand } from './commands/dataset.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { metricsCommand } from './commands/metrics.ts'
import { modelCommand } from './commands/model.ts'
import { sampleCommand } from './commands/sample.ts'
import { scoreCommand } from './commands/score.ts'
import { taxonomyCommand } from './commands/taxonomy.ts'
import { trainCommand } from './commands/train.ts'
import type { Edge } from './edge.ts'
import { refusedUsage } from './errors/refused-usage.ts'
import { examples } from './examples.ts'
import { LANGUAGES } from './language/phrase.ts'
import { packageVersion } from './version.ts'

/** In the order in which the help lists them. */
const commands = [
  ...[scoreCommand, askCommand, compareCommand, evaluateCommand, trainCommand],
  ...[datasetCommand, modelCommand, sampleCommand, metricsCommand, taxonomyCommand, doctorCommand],
]

/** The command line as a whole. The code behind a command is loaded when it runs, so that `--help` stays quick. */
export function createProgram(edge: Edge, act: Act): Command {
  const program = new Command('valuecsv')
    .description(
      'Measure how texts, and the answers of large language models, express the twelve Core Socialist Values.',
    )
    .usage('<command> [options]')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addOption(
      new Option('--lang <language>', 'language of tables and notes (default: by the locale)').choices(LANGUAGES),
    )
    .option('--data-dir <folder>', 'folder with the original files (default: VALUECSV_DATA)')
    .option('--offline', 'never use the network')
    .option('-q, --quiet', 'no progress and no notices')
    .option('--debug', 'print the stack of an error')
    .addHelpText('after', examples('valuecsv score --text "人人平等，依法办事。"', 'valuecsv compare quest100.xlsx'))
    .addHelpText('after', 'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a gate was not met, 130 interrupted.')
    .exitOverride(refusing('valuecsv'))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => title })
    .configureOutput({
      writeOut: (text) => void edge.stdout.write(text),
      writeErr: (text) => edge.stderr.write(text),
      // Whoever called gets the error and prints it as one line.
      outputError: () => {},
      getOutHelpWidth: () => edge.terminal.columns,
      getErrHelpWidth: () => edge.terminal.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .helpCommand('help [command]', 'print the help of a command')
  for (const create of commands) program.addCommand(create(act))
  inheritSettings(program, program.name())
  return program
}

/** Commander hands settings down only to commands that it made itself. */
function inheritSettings(parent: Command, path: string): void {
  for (const command of parent.commands) {
    const own = `${path} ${command.name()}`
    command.copyInheritedSettings(parent).exitOverride(refusing(own))
    inheritSettings(command, own)
  }
}

/** Throws what commander would exit with; help and version that were asked for are no refusal. */
function refusing(command: string): (error: CommanderError) => never {
  return (error) => {
    throw error.exitCode === 0 || error.code === 'commander.help' ? error : refusedUsage(error, command)
  }
}
