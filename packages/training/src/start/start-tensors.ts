import type { NamedTensor } from '@valuecsv/checkpoints'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { BaseModel } from '../base-model.ts'
import { valuesOfOutputs } from '../values-of-outputs.ts'

/**
 * The tensors that training starts from: those of the base, with its classifier only where `id2label` of its config.json
 * names the twelve values, in their order then. What other outputs mean nobody says: they start anew.
 */
export function startTensors({ tensors, configJson }: BaseModel): Map<string, NamedTensor> {
  const outputs = valuesOfOutputs(configJson.id2label)
  const rows = outputs && VALUE_IDS.map((id) => outputs.indexOf(id))
  return new Map(
    [...tensors].flatMap(([key, tensor]): [string, NamedTensor][] => {
      if (!tensor.name.startsWith('classifier.')) return [[key, tensor]]
      return rows === undefined || tensor.shape[0] !== rows.length ? [] : [[key, inOrder(tensor, rows)]]
    }),
  )
}

/** `tensor` with these of its rows. */
function inOrder(tensor: NamedTensor, rows: readonly number[]): NamedTensor {
  const size = tensor.data.length / rows.length
  const data = new Float32Array(tensor.data.length)
  for (const [to, from] of rows.entries()) data.set(tensor.data.subarray(from * size, (from + 1) * size), to * size)
  return { ...tensor, data }
}
