import { expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { runSteps } from './run-steps.ts'
import type { Step } from './step.ts'

async function outcomeOf(steps: readonly Step[], options = {}) {
  const lines: string[] = []
  const outcome = await runSteps(steps, (line) => lines.push(line.replace(/\d+\.\d s/, 'N s')), options)
  return { outcome, lines }
}

test('says a line about each step, with what is worth knowing, and counts them', async () => {
  const steps = [
    { group: 'a', title: 'first', run: async () => undefined },
    { group: 'a', title: 'second', run: async () => '3 packages' },
  ]
  expect(await outcomeOf(steps)).toEqual({
    outcome: { passed: 2, failed: 0 },
    lines: ['✓ a: first N s', '✓ a: second N s · 3 packages'],
  })
})

test('goes on after a failure, which is one line and the end of what a program said', async () => {
  const long = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n')
  const fail = async () => {
    throw new Failure('tsc: exit code 2', long)
  }
  const { outcome, lines } = await outcomeOf([
    { group: 'a', title: 'first', run: fail },
    { group: 'b', title: 'second', run: async () => undefined },
  ])
  expect(outcome).toEqual({ passed: 1, failed: 1 })
  expect(lines).toHaveLength(22)
  expect(lines[0]).toBe('✗ a: first N s · tsc: exit code 2')
  expect(lines[20]).toBe('    line 29')
})

test('ends at a failure without which nothing else can hold', async () => {
  const steps = ['first', 'second'].map((title) => ({ group: 'a', title, run: () => Promise.reject(new Error('no')) }))
  expect((await outcomeOf(steps, { stopAtFailure: true })).outcome).toEqual({ passed: 0, failed: 1 })
})
