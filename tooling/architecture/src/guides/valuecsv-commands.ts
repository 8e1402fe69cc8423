/** A call of the command line in shell code: its arguments, and the line of the code, from 0. */
export interface ValuecsvCommand {
  readonly args: readonly string[]
  readonly line: number
}

/**
 * The calls of `valuecsv` in shell lines, with or without `npx` or a program before it; each stands on one line. Pipes and
 * redirections end a call, quotes hold words together, `#` begins a comment.
 */
export function valuecsvCommands(code: string): ValuecsvCommand[] {
  return code.split('\n').flatMap((text, line) =>
    commandsOf(text).flatMap((words) => {
      const start = words.indexOf('valuecsv')
      return start === -1 ? [] : [{ args: words.slice(start + 1), line }]
    }),
  )
}

const TOKEN = /\s+|#.*$|&&|\|\||[|;]|2?>>?\s*[^\s|;]+|<\s*[^\s|;]+|(?:"[^"]*"|'[^']*'|[^\s"'|;>]|\\.)+/g

function commandsOf(text: string): string[][] {
  const commands: string[][] = [[]]
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^(?:&&|\|\|?|;)$/.test(token)) commands.push([])
    else if (!/^(?:\s|#|2?>|<)/.test(token)) commands.at(-1)!.push(token.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))
  }
  return commands
}
