// The transformers.js side of scoring-rate.ts: fp32, one text after the other, which is faster there than padded batches.
// Usage: scoring-transformers-js.ts NODE_MODULES MODEL_FOLDER. Reads a line with the texts as JSON and prints "ready", then
// for each line of input prints the seconds from all texts to all probabilities.
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const [modules, folder] = process.argv.slice(2) as [string, string]
const entry = join(modules, '@huggingface', 'transformers', 'dist', 'transformers.node.mjs')
const { AutoModelForSequenceClassification, AutoTokenizer, env } = await import(pathToFileURL(entry).href)
env.allowRemoteModels = false
env.localModelPath = dirname(folder)
const name = basename(folder)
const tokenizer = await AutoTokenizer.from_pretrained(name)
const model = await AutoModelForSequenceClassification.from_pretrained(name, { dtype: 'fp32', device: 'cpu' })

let texts: string[] | undefined
for await (const line of createInterface({ input: process.stdin })) {
  if (texts === undefined) {
    texts = JSON.parse(line) as string[]
    console.log('ready')
    continue
  }
  const start = performance.now()
  for (const text of texts) {
    const { logits } = await model(tokenizer(text, { truncation: true, max_length: 512 }))
    logits.sigmoid()
  }
  console.log((performance.now() - start) / 1000)
}
