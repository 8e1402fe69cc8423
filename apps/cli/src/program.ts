import { Command, type CommanderError, Option } from 'commander'
import type { Act } from './act.ts'
import { askCommand } from './commands/ask.ts'
import { compareCommand } from './commands/compare.ts'
import { completeCommand } from './commands/complete.ts'
import { completionCommand } from './commands/completion.ts'
import { datasetCommand } from './commands/dataset.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { helpCommand } from './commands/help.ts'
import { metricsCommand } from './commands/metrics.ts'
import { modelCommand } from './commands/model.ts'
import { sampleCommand } from './commands/sample.ts'
import { scoreCommand } from './commands/score.ts'
import { taxonomyCommand } from './commands/taxonomy.ts'
import { trainCommand } from './commands/train.ts'
import { webCommand } from './commands/web.ts'
import type { Edge } from './edge.ts'
import { refusedUsage } from './errors/refused-usage.ts'
import { examples } from './examples.ts'
import { LANGUAGES } from './language/phrase.ts'
import { packageVersion } from './version.ts'

/** In the order in which the help lists them, under its headings. */
const commandGroups = {
  'Score and compare:': [scoreCommand, askCommand, compareCommand],
  'Evaluators and data:': [evaluateCommand, trainCommand, modelCommand, datasetCommand],
  'Check by hand:': [sampleCommand, metricsCommand],
  'On this machine:': [webCommand, taxonomyCommand, doctorCommand, completionCommand],
}

/** The command line as a whole. The code behind a command is loaded when it runs, so that `--help` stays quick. */
export function createProgram(edge: Edge, act: Act): Command {
  const program = new Command('valuecsv')
    .description(
      'Measure how texts and LLM answers express the twelve Core Socialist Values.\n' +
        'A small local evaluator scores texts; tests tell real differences from chance.',
    )
    .usage('<command> [options]')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addOption(
      new Option('--lang <language>', 'language of help, tables and notes (default: by the locale)').choices(LANGUAGES),
    )
    .option('--data-dir <folder>', 'folder with the original files (default: VALUECSV_DATA)')
    .option('--offline', 'never use the network')
    .option('-q, --quiet', 'no progress and no notices')
    .option('--debug', 'print the stack of an error, and what a bug report needs')
    .addHelpText('after', examples('valuecsv score --text "人人平等，依法办事。"', 'valuecsv compare quest100'))
    .addHelpText('after', 'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a gate was not met, 130 interrupted.')
    .exitOverride(refusing('valuecsv'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      // A stream that is broken is told when it is flushed.
      writeOut: (text) => void edge.stdout.write(text).catch(() => {}),
      writeErr: (text) => edge.stderr.write(text),
      // Whoever called gets the error and prints it as one line.
      outputError: () => {},
      getOutHelpWidth: () => edge.terminal.columns,
      getErrHelpWidth: () => edge.terminal.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  for (const [heading, group] of Object.entries(commandGroups)) {
    program.commandsGroup(heading)
    for (const create of group) program.addCommand(create(act))
  }
  program.addCommand(helpCommand(program))
  program.addCommand(completeCommand(act), { hidden: true })
  inheritSettings(program, program.name())
  return program
}

/** Commander hands settings down only to commands that it made itself. */
function inheritSettings(parent: Command, path: string): void {
  for (const command of parent.commands) {
    const own = `${path} ${command.name()}`
    command.copyInheritedSettings(parent).exitOverride(refusing(own))
    if (command.commands.length > 0) command.addCommand(helpCommand(command))
    inheritSettings(command, own)
  }
}

/** Throws what commander would exit with; help and version that were asked for are no refusal. */
function refusing(command: string): (error: CommanderError) => never {
  return (error) => {
    throw error.exitCode === 0 || error.code === 'commander.help' ? error : refusedUsage(error, command)
  }
}
