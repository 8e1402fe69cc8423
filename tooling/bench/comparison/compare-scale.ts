// Comparing 100,000 answers: ten LLMs, 1,000 questions, ten samples, each answer with a text of 300 characters and its
// scores, as a file of JSON Lines and in memory. Seconds and the largest memory of the process.
// node --conditions=@valuecsv/source tooling/bench/comparison/compare-scale.ts [questions, default 1000]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareAnswers, type ScoredAnswer } from '@valuecsv/comparison'
import { randomGenerator } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'

const questions = Number(process.argv[2] ?? 1000)
const samples = 100_000 / 10 / questions

function* answers(): Generator<ScoredAnswer & { readonly text: string }> {
  const random = randomGenerator(7)
  for (let question = 0; question < questions; question++) {
    const shared = VALUE_IDS.map(() => random.normal())
    for (let llm = 0; llm < 10; llm++) {
      for (let sample = 1; sample <= samples; sample++) {
        const scores = shared.map((of) => 1 / (1 + Math.exp(1 - of - 0.05 * llm - random.normal())))
        const values = VALUE_IDS.filter((_, value) => scores[value]! > 0.4)
        const text = String.fromCodePoint(...Array.from({ length: 300 }, () => 0x4e00 + (random.uint32() % 3000)))
        yield { llm: `llm-${llm}`, questionId: `q${question}`, sample, status: 'answered', text, scores, values }
      }
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'valuecsv-bench-'))
const file = join(folder, 'answers.jsonl')
const stream = createWriteStream(file)
for (const { scores, ...answer } of answers()) {
  const byValue = Object.fromEntries(VALUE_IDS.map((id, value) => [id, (scores as number[])[value]]))
  const line = { ...answer, scores: byValue, model: 'made-up@0000000000000000' }
  if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain')
}
stream.end()
await once(stream, 'finish')

const main = new URL('../../../apps/cli/dist/main.js', import.meta.url).pathname
// The largest resident set is what the system says of the process when it ends.
const report = [
  'data:text/javascript,process.on("exit",()=>process.stderr.write(',
  '"peak "+process.resourceUsage().maxRSS/1e3+"\\n"))',
].join('')
const start = performance.now()
const child = spawn(process.execPath, ['--import', report, main, 'compare', file, '--format', 'csv'], {
  stdio: ['ignore', 'ignore', 'pipe'],
})
let errors = ''
child.stderr.setEncoding('utf8').on('data', (text) => {
  errors += text
})
const [exitCode] = await once(child, 'close')
const seconds = (performance.now() - start) / 1000
console.log(
  `10 LLMs × ${questions} questions × ${samples} samples, ${((await stat(file)).size / 1e6).toFixed(0)} MB of JSON Lines: valuecsv compare ${seconds.toFixed(1)} s, ${Number(/peak (.*)/.exec(errors)?.[1]).toFixed(0)} MB, exit code ${exitCode}`,
)
await rm(folder, { recursive: true })

const all = [...answers()]
const begin = performance.now()
compareAnswers(all)
console.log(`compareAnswers alone: ${((performance.now() - begin) / 1000).toFixed(1)} s`)
