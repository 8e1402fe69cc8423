import { closestName } from '@valuecsv/errors'
import { Command } from 'commander'
import { usageError } from '../errors/usage-error.ts'

/** Commander's own knows one name, and prints the help of what is above for a command that there is not. */
export function helpCommand(parent: Command): Command {
  return new Command('help')
    .description('print the help of a command')
    .argument('[command...]')
    .action((names: readonly string[]) => names.reduce(requireCommand, parent).help())
}

function requireCommand(parent: Command, name: string): Command {
  const commands = parent.createHelp().visibleCommands(parent)
  const found = commands.find((command) => command.name() === name)
  if (found) return found
  const meant = closestName(
    name,
    commands.map((command) => command.name()),
  )
  throw usageError(
    `unknown command '${name}'`,
    meant ? `did you mean ${meant}?` : `${pathOf(parent)} --help lists what there is`,
  )
}

/** What is typed to call the command, without its operands. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
