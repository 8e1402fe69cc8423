/** A word as a shell takes it, in a command that is printed to be run. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}./:@+=_-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
