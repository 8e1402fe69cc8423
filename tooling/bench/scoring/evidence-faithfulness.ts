// Whether the clauses that one evaluator marks carry the score of another: how often removing them lowers that score more
// than the mean of 20 random removals of stretches of the same lengths. Texts of the test part, which neither was trained
// on; the values that the explaining evaluator finds present. csv-small is its encoder alone: its n-grams are csv-lite's, and
// two evaluators that share them agree on more than what stands in the text.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/bench/scoring/evidence-faithfulness.ts [texts, default 60]
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit } from '@valuecsv/datasets/splits'
import { createEvaluator, type Evaluator, type EvidenceSpan, explainText } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { type RandomGenerator, randomGenerator } from '@valuecsv/metrics'
import { modelFolder } from '@valuecsv/model-csv-small'
import { loadEvaluator } from '@valuecsv/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

const count = Number(process.argv[2] ?? 60)
const randomRemovals = 20

interface Stretch {
  readonly start: number
  readonly end: number
}

function without(text: string, stretches: readonly Stretch[]): string {
  const removed = new Uint8Array(text.length)
  for (const { start, end } of stretches) removed.fill(1, start, end)
  return Array.from({ length: text.length }, (_, i) => (removed[i] ? '' : text[i])).join('')
}

/** Stretches of the same lengths anywhere in the text. */
function anywhere(text: string, spans: readonly EvidenceSpan[], random: RandomGenerator): Stretch[] {
  return spans.map(({ start, end }) => {
    const from = random.below(text.length - (end - start) + 1)
    return { start: from, end: from + end - start }
  })
}

async function logOdds(evaluator: Evaluator, texts: readonly string[], id: ValueId): Promise<number[]> {
  const label = VALUE_IDS.indexOf(id)
  const found: number[] = []
  for await (const { features } of evaluator.scoreMany(texts, { features: true })) found.push(features!.logits[label]!)
  return found
}

async function check(explains: Evaluator, scores: Evaluator, texts: readonly string[]): Promise<string> {
  const random = randomGenerator(0)
  let pairs = 0
  let carried = 0
  const ofTexts: number[] = []
  for (const text of texts) {
    const before = { pairs, carried }
    const { scored, evidence } = await explainText(explains, text)
    for (const id of scored.values) {
      const spans = evidence[id]
      if (spans.length === 0) continue
      const variants = Array.from({ length: randomRemovals }, () => without(text, anywhere(text, spans, random)))
      const [marked, ...others] = await logOdds(scores, [without(text, spans), ...variants], id)
      const mean = others.reduce((sum, each) => sum + each, 0) / others.length
      pairs += 1
      if (marked! < mean) carried += 1
    }
    if (pairs > before.pairs) ofTexts.push((carried - before.carried) / (pairs - before.pairs))
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const byText = ofTexts.reduce((sum, share) => sum + share, 0) / ofTexts.length
  const what = `${percent(carried / pairs)} of ${pairs} pairs of text and value, ${percent(byText)} in the mean of ${ofTexts.length} texts`
  return `${explains.manifest.name} explains, ${scores.manifest.name} scores: ${what}`
}

const { texts } = await loadValueCsv5000()
const { test } = await cleanSplit(texts)
const chosen = test.slice(0, count).map(({ text }) => text)
const { manifest, ...opened } = await openModelFolder(fileURLToPath(modelFolder))
const encoder = new TextEncoder().encode(JSON.stringify({ ...manifest, name: 'csv-small’s encoder', kind: 'encoder' }))
const files = { ...opened, read: async (name: string) => (name === 'valuecsv.json' ? encoder : opened.read(name)) }
const runtime = createNodeRuntime()
const small = await createEvaluator({ files, runtime, device: 'cpu', concurrency: 3 })
const lite = await loadEvaluator('csv-lite')
console.log(await check(lite, small, chosen))
console.log(await check(small, lite, chosen))
console.log(await check(small, small, chosen))
console.log(await check(lite, lite, chosen))
await small.close()
await lite.close()
await runtime.close()
