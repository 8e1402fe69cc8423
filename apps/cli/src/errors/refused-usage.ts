import type { CommanderError } from 'commander'
import { usageError } from './usage-error.ts'

/** What commander refused, as an error that points to the right spelling or else to the help of `command`. */
export function refusedUsage({ message }: CommanderError, command: string): Error {
  const [, refused, suggestion] = /^(?:error: )?(.*?)(?:\n\((Did you mean .*)\))?$/s.exec(message.trim())!
  if (suggestion !== undefined) return usageError(refused!, suggestion.charAt(0).toLowerCase() + suggestion.slice(1))
  if (/^missing required argument/.test(refused!)) {
    return usageError(
      refused!,
      `it stands before the options, some of which take all that follows; ${command} --help lists what there is`,
    )
  }
  return usageError(refusedWord(refused!) ?? refused!, `${command} --help lists what there is`)
}

/** The same as other refusals are said, for a word that is none of those that an option or argument takes, or that its reader refused. */
function refusedWord(refused: string): string | undefined {
  const patterns = [
    /^option '.*?(?<name>--[\w-]+).*?' argument '(?<given>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/s,
    /^command-argument value '(?<given>.*)' is invalid for argument '(?<name>.*)'\. Allowed choices are (?<choices>.*)\.$/s,
    /^option '.*?(?<name>--[\w-]+).*?' argument '(?<given>.*)' is invalid\. (?<expected>an? .*)$/s,
  ]
  for (const pattern of patterns) {
    const { name, given, choices, expected = `one of ${choices}` } = pattern.exec(refused)?.groups ?? {}
    if (name !== undefined) return `${name} ${JSON.stringify(given)}: expected ${expected}`
  }
  return undefined
}
