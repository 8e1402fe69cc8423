import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { safetensorsParts } from '@valuecsv/checkpoints'
import type { BertConfig, BertParameters } from '@valuecsv/encoder'
import { type WriteGraphOptions, writeGraph } from './write-graph.ts'
import { writeParts } from './write-parts.ts'

/**
 * Writes a classifier in 32 bits into `folder`: `onnx/model.onnx` and `model.safetensors`, one after the other, so that no
 * two are in memory. transformers' `BertForSequenceClassification` loads the safetensors, and with the head `pooler`
 * gives the same logits; it knows no other head, and pools with weights that it then lacks. Training goes on from them
 * with any head. Gives the sha256 of each file by its path inside `folder`. Error: `training/cannot-write`.
 */
export async function writeFullPrecision(
  folder: string,
  config: BertConfig,
  parameters: BertParameters,
  options: Omit<WriteGraphOptions, 'precision'>,
): Promise<Record<string, string>> {
  const graph = await writeGraph(folder, config, parameters, { ...options, precision: 'fp32' })
  // The head tells readers of the file how the pooled vector is made.
  const parts = safetensorsParts(parameters.values(), { metadata: { format: 'pt', head: options.head } })
  return { ...graph, 'model.safetensors': await writeParts(join(folder, 'model.safetensors'), parts) }
}

/** Removes what a killed process left of these files: half a one, or one that the next does not ask for. */
export async function removeFullPrecision(folder: string): Promise<void> {
  for (const name of ['onnx/model.onnx', 'onnx/model.onnx_data', 'model.safetensors']) {
    await rm(join(folder, name), { force: true })
  }
}
