import type { SourceFiles } from './source.ts'

/** A file with its path below what was dropped; a file that was chosen by itself has its name alone. */
export interface PlacedFile {
  readonly path: string
  readonly file: File
}

/** What a person chose, as sources; `isEmpty` where nothing in it can hold answers. */
export interface FoundSources {
  readonly sources: readonly SourceFiles[]
  readonly isEmpty: boolean
}

const ANSWERS = 'answers.jsonl'
const RUN = 'run.json'
/** What else a run folder has: beside both files of a run they are its own, however they were chosen. */
const BESIDE_RUN = new Set([RUN, 'scores.jsonl', 'spending.jsonl', 'retry.json', 'report.html'])

/** What a folder without answers.jsonl may hold beside what is no source. */
const inFolder = /\.(?:xlsx|xlsm|csv|tsv|jsonl|ndjson)$/i

/**
 * The sources among files: a folder with `answers.jsonl` is a run, whatever else it holds; every other table or file of
 * answers is a source by itself. A file that was chosen by itself is one whatever its name, so that reading it says what is wrong.
 */
export function sourcesOfFiles(files: readonly PlacedFile[], taken: readonly string[] = []): FoundSources {
  const found: SourceFiles[] = []
  for (const [folder, own] of Map.groupBy(files, ({ path }) => path.split('/').slice(0, -1).join('/'))) {
    const named = (name: string) => own.filter(({ file }) => file.name === name).map(({ file }) => file)
    const [answers, second] = named(ANSWERS)
    const isOne = answers !== undefined && second === undefined
    const [run] = isOne ? named(RUN) : []
    if (isOne) {
      found.push({ name: folder.split('/').at(-1) || ANSWERS, file: answers, ...(run && { run }) })
      if (folder !== '') continue
    }
    for (const { file } of own) {
      if ((isOne && file === answers) || (run && BESIDE_RUN.has(file.name))) continue
      if (folder === '' || inFolder.test(file.name)) found.push({ name: file.name, file })
    }
  }
  return { sources: withOwnNames(found, taken), isEmpty: found.length === 0 }
}

/** A name that is taken gets a number. */
function withOwnNames(sources: readonly SourceFiles[], taken: readonly string[]): SourceFiles[] {
  const names = new Set(taken)
  return sources.map((source) => {
    let { name } = source
    for (let number = 2; names.has(name); number++) name = `${source.name} (${number})`
    names.add(name)
    return { ...source, name }
  })
}
