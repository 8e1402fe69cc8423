// The transformers.js side of scoring-rate.ts and scoring-agreement.ts: one text after the other, which is faster there than
// padded batches. Usage: scoring-transformers-js.ts NODE_MODULES MODEL_FOLDER fp32|q8. Reads a line with the texts as JSON
// and prints "ready"; then for a line `score` the seconds from all texts to all probabilities, and for a line
// `probabilities` what they are, as JSON.
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const [modules, folder, dtype] = process.argv.slice(2) as [string, string, string]
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
  for (const text of texts) {
    const { logits } = await model(tokenizer(text, { truncation: true, max_length: 512 }))
    rows.push([...logits.sigmoid().data])
  }
  console.log(line === 'probabilities' ? JSON.stringify(rows) : (performance.now() - start) / 1000)
}
