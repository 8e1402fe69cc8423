import { isTestFile } from '../repository/is-test-file.ts'
import type { SourceFile } from '../repository/source-file.ts'

const LONGEST = 250
const LARGEST_MEDIAN = 60

/** Files longer than 250 lines, and a median past 60 over the files that are not tests. Generated files don't count. */
export function lengthProblems(files: readonly SourceFile[]): string[] {
  const written = files.filter(({ text }) => !text.startsWith('// Made by '))
  const lengthOf = ({ text }: SourceFile) => text.replace(/\n$/, '').split('\n').length
  const tooLong = written
    .filter((file) => lengthOf(file) > LONGEST)
    .map((file) => `${file.path}: ${lengthOf(file)} lines; split it (at most ${LONGEST})`)
  const lengths = written.filter(({ path }) => !isTestFile(path)).map(lengthOf)
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
  return median > LARGEST_MEDIAN
    ? [...tooLong, `the median file has ${median} lines (at most ${LARGEST_MEDIAN})`]
    : tooLong
}
