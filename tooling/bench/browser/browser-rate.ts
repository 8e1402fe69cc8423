// In Chromium: 200 mixed texts with csv-small on WebAssembly against transformers.js's text-classification pipeline with
// the same 8-bit weights in the same browser, in turn, in a page that is cross-origin isolated and in one that is not; the
// time to the first score once the files are in the cache; and the memory of the page's process. Needs VALUECSV_DATA. Run with:
//   node --conditions=@valuecsv/source tooling/bench/browser/browser-rate.ts [ROUNDS]
import { availableParallelism, cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ISOLATION_HEADERS, pageMegabytes } from '@valuecsv/chromium'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { modelFolder } from '@valuecsv/model-csv-small'
import { npmEnvironment } from '../peers/npm-environment.ts'
import { openBrowserPeer } from './browser-peer.ts'
import { type BenchSite, openBenchSite } from './browser-site.ts'

const ROUNDS = Number(process.argv[2] ?? 3)
const TEXTS = 200
const device = 'wasm'

const { texts: records } = await loadValueCsv5000()
const step = Math.floor(records.length / TEXTS)
// Every other one whole, the others their beginnings.
const texts = Array.from({ length: TEXTS }, (_, index) => {
  const { text } = records[((index * 37) % TEXTS) * step]!
  return index % 2 === 0 ? text : text.slice(0, 20 + ((index * 7) % 100))
})

process.env.ONNXRUNTIME_NODE_INSTALL = 'skip'
const modules = npmEnvironment('transformers', ['@huggingface/transformers@4.3.1'])
const folders = { modules, 'csv-small': fileURLToPath(modelFolder) }
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const listed = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits)).join(' ')

console.log(`${TEXTS} texts, ${ROUNDS} rounds in turn, ${availableParallelism()} × ${cpus()[0]?.model}`)
for (const [name, headers] of [
  ['a page like any other', {}],
  ['a cross-origin isolated page', ISOLATION_HEADERS],
] as const) {
  const site = await openBenchSite(folders, headers)
  await measureRate(name, site)
  await measureFirstScore(site)
  await site.close()
  const fresh = await openBenchSite(folders, headers)
  await measureMemory(fresh)
  await fresh.close()
}

async function measureRate(name: string, site: BenchSite): Promise<void> {
  const ours = await site.open()
  const { reason } = await ours.call('load', 'csv-small', { device }, texts[0]!)
  const theirs = await site.open()
  const peer = await openBrowserPeer(theirs.page)
  const warm = texts.slice(0, 20)
  await ours.call('score', warm)
  await peer.score(warm)
  const seconds: [own: number, other: number][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const own = (await ours.call('score', texts)).seconds
    const other = await peer.score(texts)
    seconds.push([own, other])
    await sleep(300)
  }
  const [own, other] = [seconds.map(([first]) => first), seconds.map(([, second]) => second)]
  const ratios = seconds.map(([first, second]) => second / first)
  console.log(`\n${name} (${reason})`)
  console.log(`ours            ${(TEXTS / median(own)).toFixed(1)} texts/s (seconds ${listed(own, 1)})`)
  console.log(`transformers.js ${(TEXTS / median(other)).toFixed(1)} texts/s (seconds ${listed(other, 1)})`)
  console.log(`ratio ${median(ratios).toFixed(2)} (${listed(ratios, 2)}; aim ≥ 1.5)`)
  await ours.close()
  await theirs.close()
}

async function measureFirstScore(site: BenchSite): Promise<void> {
  const tab = await site.open()
  const seconds: number[] = []
  for (let visit = 0; visit <= 5; visit++) {
    const loaded = await tab.call('load', 'csv-small', { device }, texts[1]!)
    // The first visit fills the cache.
    if (visit > 0) seconds.push(loaded.seconds)
    await tab.call('close')
    await tab.reload()
  }
  console.log(`first score, files in the cache: ${median(seconds).toFixed(2)} s (${listed(seconds, 2)}; aim ≤ 1.5)`)
  await tab.close()
}

/** The largest private memory of the processes of pages, while all texts are scored. */
async function measureMemory(site: BenchSite): Promise<void> {
  const tab = await site.open()
  const empty = await pageMegabytes(site.browser)
  let isDone = false
  const work = tab
    .call('load', 'csv-small', { device }, texts[0]!)
    .then(() => tab.call('score', texts))
    .finally(() => {
      isDone = true
    })
  const sizes: number[] = []
  while (!isDone) {
    sizes.push(await pageMegabytes(site.browser))
    await sleep(200)
  }
  await work
  const settled = await pageMegabytes(site.browser)
  console.log(
    `memory of the page's process: at most ${Math.max(...sizes).toFixed(0)} MB, then ${settled.toFixed(0)} MB, empty ${empty.toFixed(0)} MB (aim < 400)`,
  )
  await tab.close()
}
