import { stripVTControlCharacters } from 'node:util'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** How many steps held. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

/** So much of what a failed program said is printed. */
const DETAIL_LINES = 20

/** Runs steps one after the other and says a line about each; without `stopAtFailure`, however they end. */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
  { stopAtFailure = false }: { readonly stopAtFailure?: boolean } = {},
): Promise<Outcome> {
  let passed = 0
  let failed = 0
  for (const { group, title, run } of steps) {
    const start = performance.now()
    const took = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
    try {
      const note = await run()
      passed += 1
      say(`✓ ${group}: ${title} ${took()}${note ? ` · ${note}` : ''}`)
    } catch (error) {
      failed += 1
      say(`✗ ${group}: ${title} ${took()} · ${firstLine(error)}`)
      for (const line of details(error)) say(`    ${line}`)
      if (stopAtFailure) break
    }
  }
  return { passed, failed }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!
}

function details(error: unknown): string[] {
  const text = error instanceof Failure ? error.details : error instanceof Error ? (error.stack ?? '') : ''
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-DETAIL_LINES)
}
