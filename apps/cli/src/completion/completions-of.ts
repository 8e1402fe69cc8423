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
  const { command, option, needsValue } = place(program, words.slice(0, -1))
  if (typed.startsWith('-') && !needsValue) return startingWith(typed, optionsOf(command))
  return startingWith(typed, option ? valuesOf(option) : commandsOf(command))
}

function startingWith(typed: string, known: readonly Completion[]): Completion[] {
  return known.filter(({ word }) => word.startsWith(typed))
}

/** The command that the words lead to, the option that takes what follows, and whether it takes that whatever it is. */
function place(program: Command, words: readonly string[]) {
  let command = program
  let option: Option | undefined
  let needsValue = false
  for (const word of words) {
    if (!needsValue && word.startsWith('-')) {
      const named = allOptions(command).find(({ long, short }) => word === long || word === short)
      option = named && (named.required || named.optional) ? named : undefined
      needsValue = option?.required ?? false
    } else if (option) {
      needsValue = false
      if (!option.variadic) option = undefined
    } else if (word !== 'help') {
      // Behind `help` stand the names that would stand in its place.
      command = command.commands.find((each) => each.name() === word) ?? command
    }
  }
  return { command, option, needsValue }
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
