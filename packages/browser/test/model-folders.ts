import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvaluator, type Precision } from '@valuecsv/evaluator'
import { openModelFolder, writeModelFolder } from '@valuecsv/evaluator/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'

/** Model folders made for a test, by name, and one call that removes them. */
export interface ModelFolders<Name extends string> {
  readonly paths: Readonly<Record<Name, string>>
  remove(): Promise<void>
}

/** Writes model folders into a temporary place. */
export async function writeModelFolders<Name extends string>(
  contents: Readonly<Record<Name, Parameters<typeof writeModelFolder>[1]>>,
): Promise<ModelFolders<Name>> {
  const parent = await mkdtemp(join(tmpdir(), 'valuecsv-models-'))
  const paths = {} as Record<Name, string>
  for (const name of Object.keys(contents) as Name[]) {
    paths[name] = join(parent, name)
    await writeModelFolder(paths[name], contents[name])
  }
  return { paths, remove: () => rm(parent, { recursive: true }) }
}

/** What texts have in Node on the processor: twelve scores each, and the values that are present. */
export async function scoreInNode(folder: string, precision: Precision, texts: readonly string[]) {
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'] })
  const evaluator = await createEvaluator({ files: await openModelFolder(folder), runtime, precision })
  const scored = await Array.fromAsync(evaluator.scoreMany(texts))
  await evaluator.close()
  await runtime.close()
  return { scores: scored.map(({ scores }) => Object.values(scores)), values: scored.map(({ values }) => values) }
}

type Table = readonly (readonly number[])[]

/** The largest difference between two tables of numbers; infinite where they are not of one shape. */
export function largestDifference(expected: Table, found: Table): number {
  const shape = (table: Table) => `${table.map((row) => row.length)}`
  if (shape(expected) !== shape(found)) return Number.POSITIVE_INFINITY
  return Math.max(
    ...expected.flatMap((row, index) => row.map((number, column) => Math.abs(number - found[index]![column]!))),
  )
}
