// The peer that model folders must load in, in a process of its own, so that two ONNX Runtimes never meet:
// node transformers-js-process.ts FOLDER q8|fp32 TEXTS, where TEXTS is JSON. Prints the answers of its pipeline as JSON.
import { env, pipeline } from '@huggingface/transformers'

const [folder, dtype, texts] = process.argv.slice(2) as [string, 'q8' | 'fp32', string]
env.allowRemoteModels = false
const classify = await pipeline('text-classification', folder, { dtype, device: 'cpu' })
const answers = []
// One by one: in a padded batch the 8-bit scales of all texts are those of the batch.
for (const text of JSON.parse(texts) as string[]) answers.push(await classify(text, { top_k: null }))
console.log(JSON.stringify(answers))
