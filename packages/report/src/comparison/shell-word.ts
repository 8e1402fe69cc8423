/** A word as a shell takes it, in a command that is printed to be run. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}./:@+=_-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** The name of a file or folder as a shell and a command take it: one that begins with a dash is no option. */
export function fileWord(name: string): string {
  return shellWord(/^-./.test(name) ? `./${name}` : name)
}
