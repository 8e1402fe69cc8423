import { systemErrorMeaning } from './system-error-meaning.ts'

/**
 * What an error says, to stand behind the name of a file: as `systemErrorMeaning` for one of the file system, else its own
 * message. What is no error is written as a string; the result is never undefined.
 */
export function systemErrorText(error: unknown): string {
  return systemErrorMeaning(error) ?? (error instanceof Error ? error.message : String(error))
}
