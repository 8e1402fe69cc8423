import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createEvaluator, type Precision } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import goldens from '../src/convert/goldens/checkpoints.json' with { type: 'json' }

/** The bytes of a golden file. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** Writes files, given as bytes or text, into a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** `config.json` and `vocab.txt` of the golden checkpoints. */
export const shapeFiles = {
  'config.json': JSON.stringify(goldens.config),
  'vocab.txt': `${goldens.vocabulary.join('\n')}\n`,
}

/** The probabilities that a model folder gives for the golden texts, in label order. */
export async function probabilities(folder: string, precision: Precision): Promise<number[][]> {
  const runtime = createNodeRuntime({ workers: 0 })
  const evaluator = await createEvaluator({ files: await openModelFolder(folder), runtime, precision, device: 'cpu' })
  const rows: number[][] = []
  for (const text of goldens.texts) {
    const scores = await evaluator.score(text)
    rows.push(VALUE_IDS.map((id) => scores[id]))
  }
  await evaluator.close()
  await runtime.close()
  return rows
}

/** The logit of a probability. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}
