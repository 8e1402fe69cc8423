import type { Command, Option } from 'commander'

/** A word that may stand where the cursor is. */
export interface Completion {
  readonly word: string
  readonly description: string
}

/** Names that an option takes beside files and addresses. */
const namesOf: Readonly<Record<string, readonly string[]>> = {
  '--base': ['hf:BAAI/bge-small-zh-v1.5'],
  '--data': ['ValueCSV5000'],
  '--model': ['csv-small', 'csv-lite'],
  '--questions': ['quest100'],
  '--second-model': ['csv-small', 'csv-lite'],
}

/**
 * Gives the words that may complete the last of `words`, those behind the program's name: commands, options, and what an
 * option takes. Nothing where a file or a text is expected, which the shell completes itself.
 */
export function completionsOf(program: Command, words: readonly string[]): Completion[] {
  const typed = words.at(-1) ?? ''
  const { command, option } = place(program, words.slice(0, -1))
  const known = option ? valuesOf(option) : typed.startsWith('-') ? optionsOf(command) : commandsOf(command)
  return known.filter(({ word }) => word.startsWith(typed))
}

/** The command that the words lead to, and the option that waits for its value. */
function place(program: Command, words: readonly string[]): { command: Command; option: Option | undefined } {
  let command = program
  let option: Option | undefined
  for (const word of words) {
    if (word.startsWith('-')) {
      const named = allOptions(command).find(({ long, short }) => word === long || word === short)
      option = named && (named.required || named.optional) ? named : undefined
    } else if (option) {
      if (!option.variadic) option = undefined
    } else command = command.commands.find((each) => each.name() === word) ?? command
  }
  return { command, option }
}

function allOptions(command: Command): Option[] {
  return [...command.options, ...(command.parent ? allOptions(command.parent) : [])].filter(({ hidden }) => !hidden)
}

function valuesOf(option: Option): Completion[] {
  return [...(option.argChoices ?? []), ...(namesOf[option.long ?? ''] ?? [])].map((word) => ({
    word,
    description: option.description,
  }))
}

function optionsOf(command: Command): Completion[] {
  const options = allOptions(command).map(({ long, description }) => ({ word: long ?? '', description }))
  return [...options, { word: '--help', description: 'print help' }].filter(({ word }) => word !== '')
}

function commandsOf(command: Command): Completion[] {
  const commands = command.createHelp().visibleCommands(command)
  return commands.map((each) => ({ word: each.name(), description: each.description() }))
}
