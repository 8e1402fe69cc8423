import type { CommanderError } from 'commander'
import { usageError } from './usage-error.ts'

/** What commander refused, as an error that points to the right spelling or else to the help of `command`. */
export function refusedUsage({ message }: CommanderError, command: string): Error {
  const [, refused, suggestion] = /^(?:error: )?(.*?)(?:\n\((Did you mean .*)\))?$/s.exec(message.trim())!
  if (suggestion !== undefined) return usageError(refused!, suggestion.charAt(0).toLowerCase() + suggestion.slice(1))
  return usageError(refused!, `${command} --help lists what there is`)
}
