// Agreement: 200 texts with csv-small, in Node and in Chromium. The 8-bit weights on the processor against the same on
// WebAssembly, with texts of mixed lengths up to whole ones; and the weights as 32-bit numbers on the processor against
// the same on WebGPU, with beginnings of texts, since a software adapter, where there is no graphics card, takes a tenth
// of a second a token. Needs VALUECSV_DATA. Run with:
//   node --conditions=@valuecsv/source tooling/bench/browser/browser-agreement.ts [TEXTS]
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import type { Precision, ScoredText } from '@valuecsv/evaluator'
import { modelFolder } from '@valuecsv/model-csv-small'
import { loadEvaluator } from '@valuecsv/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { openBenchSite } from './browser-site.ts'

const TEXTS = Number(process.argv[2] ?? 200)

const { texts: records } = await loadValueCsv5000()
const step = Math.floor(records.length / TEXTS)
/** Beginnings of so many characters, in turn. */
const beginnings = (lengths: readonly number[]) =>
  Array.from({ length: TEXTS }, (_, index) => records[index * step]!.text.slice(0, lengths[index % lengths.length]))
const mixed = beginnings([20, 40, 80, 160, 320, 1000])
const short = beginnings([8, 12, 20, 30, 45, 70])

async function inNode(precision: Precision, texts: readonly string[]): Promise<ScoredText[]> {
  const evaluator = await loadEvaluator('csv-small', { precision, device: 'cpu' })
  const scored = await Array.fromAsync(evaluator.scoreMany(texts, { raw: true }))
  await evaluator.close()
  return scored
}

const site = await openBenchSite({ 'csv-small': fileURLToPath(modelFolder) })
async function inBrowser(device: 'wasm' | 'webgpu', texts: readonly string[]) {
  const tab = await site.open()
  const { reason } = await tab.call('load', 'csv-small', { device }, texts[0]!)
  const { scored, seconds } = await tab.call('score', texts)
  await tab.close()
  return { scored, reason, seconds }
}

/** Over all scores of all texts. */
function compare(name: string, expected: readonly ScoredText[], found: readonly ScoredText[]): void {
  let [largest, largestRaw, sum, different] = [0, 0, 0, 0]
  expected.forEach((one, index) => {
    const other = found[index]!
    for (const id of VALUE_IDS) {
      const distance = Math.abs(one.scores[id] - other.scores[id])
      largest = Math.max(largest, distance)
      largestRaw = Math.max(largestRaw, Math.abs(one.rawScores![id] - other.rawScores![id]))
      sum += distance
      if (one.values.includes(id) !== other.values.includes(id)) different++
    }
  })
  const decisions = expected.length * VALUE_IDS.length
  const same = ((100 * (decisions - different)) / decisions).toFixed(2)
  console.log(
    `${name}: largest difference of a score ${largest.toExponential(1)} (raw ${largestRaw.toExponential(1)}), mean ${(sum / decisions).toExponential(1)}; ${same} % of ${decisions} decisions the same`,
  )
}

const int8 = await inNode('int8', mixed)
compare('Node: 8-bit weights against the same as 32-bit numbers', int8, await inNode('dequantized', mixed))
const wasm = await inBrowser('wasm', mixed)
compare('8-bit weights: Node on the processor against WebAssembly', int8, wasm.scored)
const webgpu = await inBrowser('webgpu', short)
compare('32-bit numbers: Node on the processor against WebGPU', await inNode('dequantized', short), webgpu.scored)
compare('across: Node with 8-bit weights against WebGPU', await inNode('int8', short), webgpu.scored)
for (const { reason, seconds } of [wasm, webgpu]) console.log(`${TEXTS} texts on ${reason}: ${seconds.toFixed(0)} s`)
await site.close()
