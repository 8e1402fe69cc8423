import { shallowReadonly, shallowRef } from 'vue'
import { type CompareProblem, compareProblem } from './compare-problem.ts'
import { callWorker } from './comparing/call-worker.ts'
import type { ReadSource } from './sources/source.ts'
import { type PlacedFile, sourcesOfFiles } from './sources/sources-of-files.ts'

const startReader = () => new Worker(new URL('./sources/reading/read-worker.ts', import.meta.url), { type: 'module' })

/** The sources that a person has chosen so far, and what was wrong with those that could not be read. */
export function useSources() {
  const sources = shallowRef<readonly ReadSource[]>([])
  const problems = shallowRef<readonly CompareProblem[]>([])
  /** The name of what is being read. */
  const reading = shallowRef<string>()

  let last = Promise.resolve(false)

  /** Adds what can be read of the files, after what is being read; whether there was any. */
  function add(files: readonly PlacedFile[]): Promise<boolean> {
    last = last.then(() => read(files))
    return last
  }

  async function read(files: readonly PlacedFile[]): Promise<boolean> {
    problems.value = []
    const taken = sources.value.map(({ name }) => name)
    const found = sourcesOfFiles(files, taken)
    if (files.length > 0 && found.isEmpty) problems.value = [{ key: 'nothingThere', values: {}, detail: '' }]
    let isAdded = false
    for (const files of found.sources) {
      reading.value = files.name
      try {
        const source = await callWorker<ReadSource>(startReader, files)
        sources.value = [...sources.value, source]
        isAdded = true
      } catch (error) {
        problems.value = [...problems.value, compareProblem(error, files.name)]
      }
    }
    reading.value = undefined
    return isAdded
  }

  function remove(name: string): void {
    sources.value = sources.value.filter((source) => source.name !== name)
  }

  return {
    sources: shallowReadonly(sources),
    problems: shallowReadonly(problems),
    reading: shallowReadonly(reading),
    ...{ add, remove },
  }
}
