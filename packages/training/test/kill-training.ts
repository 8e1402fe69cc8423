import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const script = fileURLToPath(new URL('train-tiny-process.ts', import.meta.url))

/** Trains on the tiny data in a process of its own, and kills it after so many steps. */
export async function killTraining(given: { design: 'one' | 'set'; base: string; out: string; afterSteps: number }) {
  const { design, base, out, afterSteps } = given
  const child = spawn(process.execPath, ['--conditions=@valuecsv/source', script, design, base, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= afterSteps) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}
