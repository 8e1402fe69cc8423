// Tokenizing the 4,999 texts of ValueCSV5000, against @huggingface/tokenizers over the same vocabulary.
// Needs VALUECSV_DATA and VALUECSV_MODELS. Run with:
//   node --conditions=@valuecsv/source tooling/bench/reading/tokenizer-rate.ts
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { tokenizerFromJson } from '@valuecsv/tokenizer'
import { npmEnvironment } from '../peers/npm-environment.ts'

const PEER = '@huggingface/tokenizers'
const PEER_VERSION = '0.2.0'
const ROUNDS = 9

if (!process.env.VALUECSV_DATA || !process.env.VALUECSV_MODELS) {
  throw new Error('tokenizer-rate needs VALUECSV_DATA and VALUECSV_MODELS')
}
const folder = `${process.env.VALUECSV_MODELS}/bge-small-zh-v1.5`
const tokenizerJson: unknown = JSON.parse(readFileSync(`${folder}/tokenizer.json`, 'utf8'))
const tokenizerConfig: unknown = JSON.parse(readFileSync(`${folder}/tokenizer_config.json`, 'utf8'))

const modules = npmEnvironment('tokenizers', [`${PEER}@${PEER_VERSION}`])
const { Tokenizer } = await import(pathToFileURL(`${modules}/${PEER}/dist/tokenizers.min.mjs`).href)
const peer = new Tokenizer(tokenizerJson, tokenizerConfig)
const ours = tokenizerFromJson(tokenizerJson)

const { texts: records } = await loadValueCsv5000()
const texts = records.map(({ text }) => text)
const characters = texts.reduce((sum, text) => sum + text.length, 0)

function seconds(encode: (text: string) => unknown): number {
  const start = performance.now()
  for (const text of texts) encode(text)
  return (performance.now() - start) / 1000
}

const oursSeconds: number[] = []
const peerSeconds: number[] = []
const ratios: number[] = []
for (let round = 0; round <= ROUNDS; round++) {
  const a = seconds((text) => ours.encode(text))
  const b = seconds((text) => peer.encode(text, { add_special_tokens: false }))
  if (round === 0) continue // Both warm up.
  oursSeconds.push(a)
  peerSeconds.push(b)
  ratios.push(b / a)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const line = (name: string, time: number) =>
  console.log(
    `${name.padEnd(32)} ${Math.round(texts.length / time)
      .toLocaleString('en')
      .padStart(9)} texts/s ` + `${(characters / time / 1e6).toFixed(1).padStart(7)} M chars/s`,
  )
const different = texts.filter((text) => {
  const theirs: number[] = peer.encode(text, { add_special_tokens: false }).ids
  return theirs.join() !== ours.encode(text).ids.join()
}).length

console.log(
  `${texts.length} texts, ${characters} characters, median of ${ROUNDS} interleaved rounds, ${process.version}, ${cpus()[0]?.model}`,
)
line('@valuecsv/tokenizer', median(oursSeconds))
line(`${PEER} ${PEER_VERSION}`, median(peerSeconds))
console.log(`ratio ${median(ratios).toFixed(1)} (target ≥ 10); texts with different ids: ${different}`)
