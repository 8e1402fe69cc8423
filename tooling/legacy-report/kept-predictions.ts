import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabelledText } from '@valuecsv/datasets'
import type { Split } from '@valuecsv/datasets/splits'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

const PARTS = ['validation', 'test'] as const

/** The raw scores of each trained value, in the order of the part's texts. */
export type KeptPredictions = Readonly<
  Record<(typeof PARTS)[number], Readonly<Partial<Record<ValueId, readonly number[]>>>>
>

const results = (file: string) => new URL(`./results/${file}`, import.meta.url)

/** What a training wrote that its figures rest on: what it predicted and how it went. Weights are not kept. */
export async function keepPredictions(name: string, folder: string, split: Split<LabelledText>): Promise<void> {
  const parts = await Promise.all(
    PARTS.map(async (part) => [
      part,
      columnsOf(await readFile(join(folder, `predictions-${part}.jsonl`), 'utf8'), split[part]),
    ]),
  )
  await writeFile(results(`${name}.predictions.json`), `${JSON.stringify(Object.fromEntries(parts))}\n`)
  await copyFile(join(folder, 'history.jsonl'), results(`${name}.history.jsonl`))
}

export async function readPredictions(name: string): Promise<KeptPredictions> {
  return JSON.parse(await readFile(results(`${name}.predictions.json`), 'utf8'))
}

export async function readHistory(name: string): Promise<{ readonly epoch: number; readonly kept: boolean }[]> {
  return parseLines(await readFile(results(`${name}.history.jsonl`), 'utf8'))
}

interface PredictedLine {
  readonly id: string
  readonly rawScores: Readonly<Partial<Record<ValueId, number>>>
}

/** A column a value: the lines have the texts in an order of their own. */
function columnsOf(lines: string, texts: readonly LabelledText[]) {
  const byId = new Map(parseLines<PredictedLine>(lines).map(({ id, rawScores }) => [id, rawScores]))
  const rows = texts.map(({ id }) => byId.get(id)!)
  const values = VALUE_IDS.filter((value) => rows[0]![value] !== undefined)
  return Object.fromEntries(values.map((value) => [value, rows.map((row) => row[value])]))
}

function parseLines<Line>(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
