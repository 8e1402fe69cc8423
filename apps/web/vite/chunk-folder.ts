/** Chunks that the first screen needs before anything is typed, beside the entry. */
const FIRST = ['vue', 'ScoreScreen']

/**
 * The folder of a chunk: `first` for what the first screen is made of, `later` for what is loaded when it is needed,
 * `shared` for what several of them have in common. The size of the first and the last has a limit.
 */
export function chunkFolder({
  name,
  isDynamicEntry,
}: {
  readonly name: string
  readonly isDynamicEntry: boolean
}): 'first' | 'later' | 'shared' {
  if (FIRST.includes(name)) return 'first'
  return isDynamicEntry ? 'later' : 'shared'
}
