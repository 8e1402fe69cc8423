// Asking: CPU a request of a survey with its run folder (10 LLMs × 100 questions × 5 samples, every answer flushed to the
// disk) against a bare loop over the AI SDK's generateText, and over its provider alone, that keeps answers in memory. All
// at the same local server, a process of its own that answers in 50 ms, with as many requests at once, in turn.
// node --conditions=@valuecsv/source tooling/bench/survey/survey-overhead.ts
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { npmEnvironment } from '../peers/npm-environment.ts'

const rounds = 5
const atOnce = 32
const sides = ['ours', 'generate-text', 'provider'] as const
type Side = (typeof sides)[number]

const modules = npmEnvironment('ai-sdk', ['ai@7.0.173', '@ai-sdk/openai-compatible@3.0.92', 'zod@4.6.7'])
const server = spawn(process.execPath, [new URL('./survey-server.ts', import.meta.url).pathname])
const origin = String((await once(server.stdout, 'data'))[0]).trim()
const script = new URL('./survey-side.ts', import.meta.url).pathname

function measure(side: Side): { microseconds: number; seconds: number } {
  const command = ['--conditions=@valuecsv/source', script, side, origin, modules, String(atOnce)]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }))
}

function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)]!
}

const measured = Array.from({ length: rounds }, () =>
  Object.fromEntries(sides.map((side) => [side, measure(side)] as const)),
)
server.kill()
for (const side of sides) {
  const microseconds = median(measured.map((round) => round[side]!.microseconds))
  const seconds = median(measured.map((round) => round[side]!.seconds))
  console.log(
    `${side.padEnd(14)} ${microseconds.toFixed(0).padStart(5)} µs of CPU a request, ${seconds.toFixed(1)} s in all`,
  )
}
for (const side of ['generate-text', 'provider'] as const) {
  const ratios = measured.map((round) => round.ours!.microseconds / round[side]!.microseconds)
  const aim = side === 'generate-text' ? '   aim: at most 1.5' : ''
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
  console.log(`ours / ${side.padEnd(14)} ${median(ratios).toFixed(2)} (${spread})${aim}`)
}
