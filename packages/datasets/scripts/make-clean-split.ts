/**
 * Makes src/splits/clean-split-data.ts from ValueCSV5000.xlsx. It was run once; the file it wrote is the split, and a
 * test shows that it still comes out the same.
 *
 *   VALUECSV_DATA=<folder> node --conditions=@valuecsv/source packages/datasets/scripts/make-clean-split.ts
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { labelRow } from '../src/records/label-row.ts'
import type { LabelledText } from '../src/records/labelled-text.ts'
import { textDigest } from '../src/records/text-digest.ts'
import { CLEAN_SPLIT_DIGITS } from '../src/splits/clean-split.ts'
import { seededRandom } from '../src/splits/seeded-random.ts'
import { SPLIT_PARTS, type SplitPart } from '../src/splits/split.ts'
import { stratify } from '../src/splits/stratify.ts'
import { readValueCsv5000 } from '../src/valuecsv5000/read-valuecsv5000.ts'

/** The source of clean-split-data.ts: for each part the digests of its texts, sorted and joined. */
export async function makeCleanSplit(texts: readonly LabelledText[]): Promise<string> {
  const units = new Map<string, { size: number; labels: number[] }>()
  for (const { text, values } of texts) {
    const digest = (await textDigest(text)).slice(0, CLEAN_SPLIT_DIGITS)
    const row = labelRow(values)
    const unit = units.get(digest)
    units.set(digest, {
      size: (unit?.size ?? 0) + 1,
      labels: Array.from(row, (label, index) => label + (unit?.labels[index] ?? 0)),
    })
  }
  const parts = stratify([...units.values()], { shares: [0.7, 0.1, 0.2], random: seededRandom(0) })
  const digests: Record<SplitPart, string[]> = { train: [], validation: [], test: [] }
  for (const [index, digest] of [...units.keys()].entries()) digests[SPLIT_PARTS[parts[index]!]!].push(digest)
  const joined = SPLIT_PARTS.map((part) => [part, digests[part].sort().join('')] as const)
  const sha256 = createHash('sha256')
    .update(joined.map(([part, all]) => `${part} ${all}\n`).join(''))
    .digest('hex')
  return `import type { SplitPart } from './split.ts'

/** sha256 of the lists below, as lines of part, space and list: the identity of the clean split. */
export const cleanSplitDigest = '${sha256}'

${joined.map(([part, all]) => `const ${part} =\n  '${all}'\n\n`).join('')}/**
 * Which part each text of ValueCSV5000 is in: the first ${CLEAN_SPLIT_DIGITS} hex digits of the sha256 of each text, sorted and
 * joined. Made once by scripts/make-clean-split.ts; nothing changes it.
 */
export const cleanSplitDigests: Readonly<Record<SplitPart, string>> = { train, validation, test }
`
}

if (import.meta.main) {
  const { texts } = await readValueCsv5000(readFileSync(`${process.env.VALUECSV_DATA}/ValueCSV5000.xlsx`))
  writeFileSync(
    fileURLToPath(new URL('../src/splits/clean-split-data.ts', import.meta.url)),
    await makeCleanSplit(texts),
  )
}
