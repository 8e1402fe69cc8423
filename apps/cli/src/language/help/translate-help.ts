import type { EventEmitter } from 'node:events'
import type { Argument, Command, Option } from 'commander'
import { translateAddedText } from './added-text.ts'
import { ChineseHelp, type Translate } from './chinese-help.ts'

/** Makes the help of `program` and of all its commands Chinese, as `translate` says; names and flags stay. */
export function translateHelp(program: Command, translate: Translate): void {
  const commands = everyCommand(program)
  for (const command of commands) {
    command.createHelp = () => Object.assign(new ChineseHelp(translate), command.configureHelp())
    translateListeners(command, translate)
    if (command.description()) command.description(translate(command.description()))
  }
  // Commands share the option that prints help.
  const parts = new Set<Argument | Option>(
    commands.flatMap((command) => [...command.createHelp().visibleOptions(command), ...command.registeredArguments]),
  )
  for (const part of parts) if (part.description) part.description = translate(part.description)
}

/** `program`, its commands and theirs, with the one that prints help. */
function everyCommand(program: Command): Command[] {
  const below = [...program.commands, ...program.createHelp().visibleCommands(program)].flatMap(everyCommand)
  return [...new Set([program, ...below])]
}

/** What `addHelpText` added is known only when it is written. */
function translateListeners(command: Command, translate: Translate): void {
  const emitter = command as unknown as EventEmitter
  const listeners = emitter.listeners('afterHelp')
  emitter.removeAllListeners('afterHelp')
  for (const listener of listeners) {
    emitter.on('afterHelp', (context: { write(text: string): void }) => {
      listener.call(command, {
        ...context,
        write: (text: string) => context.write(translateAddedText(text, translate)),
      })
    })
  }
}
