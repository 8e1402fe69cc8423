import { Command } from 'commander'
import type { Act } from '../act.ts'

/** What the scripts of `completion` ask on each Tab: a word and its description a line. */
export function completeCommand(act: Act): Command {
  const command = new Command('complete').argument('[words...]')
  return command.action(
    act(async (context, _flags: object, words: string[]) => {
      const { completionsOf } = await import('../completion/completions-of.ts')
      const found = completionsOf(command.parent!, words)
      await context.stdout.write(found.map(({ word, description }) => `${word}\t${description}\n`).join(''))
    }),
  )
}
