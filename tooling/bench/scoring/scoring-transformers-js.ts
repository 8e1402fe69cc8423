// The transformers.js side of scoring-rate.ts and scoring-agreement.ts. Usage:
// scoring-transformers-js.ts NODE_MODULES MODEL_FOLDER fp32|q8 BATCH, where batches are padded to their longest text. Reads a
// line with the texts as JSON and prints "ready"; then for a line `score` the seconds from all texts to all probabilities,
// and for a line `probabilities` what they are, as JSON.
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const [modules, folder, dtype, batch] = process.argv.slice(2) as [string, string, string, string]
const entry = join(modules, '@huggingface', 'transformers', 'dist', 'transformers.node.mjs')
const { AutoModelForSequenceClassification, AutoTokenizer, env } = await import(pathToFileURL(entry).href)
env.allowRemoteModels = false
env.localModelPath = dirname(folder)
const name = basename(folder)
const tokenizer = await AutoTokenizer.from_pretrained(name)
const model = await AutoModelForSequenceClassification.from_pretrained(name, { dtype, device: 'cpu' })

let texts: string[] | undefined
for await (const line of createInterface({ input: process.stdin })) {
  if (texts === undefined) {
    texts = JSON.parse(line) as string[]
    console.log('ready')
    continue
  }
  const rows: number[][] = []
  const start = performance.now()
  for (let first = 0; first < texts.length; first += Number(batch)) {
    const part = texts.slice(first, first + Number(batch))
    const { logits } = await model(tokenizer(part, { padding: true, truncation: true, max_length: 512 }))
    rows.push(...logits.sigmoid().tolist())
  }
  console.log(line === 'probabilities' ? JSON.stringify(rows) : (performance.now() - start) / 1000)
}
