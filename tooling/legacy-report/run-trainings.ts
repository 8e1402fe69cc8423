// Runs the trainings of trainings.ts whose figures are not in results/ yet, or those named, one after the other, and makes
// docs/legacy-report.md anew after each. WORK_FOLDER keeps what they train; after Ctrl-C, or killed, the same command goes
// on. A quarter of an hour an epoch of the multi-label ones on two cores, some five minutes of a binary one.
// VALUECSV_DATA=… [VALUECSV_MODELS=…] node --conditions=@valuecsv/source tooling/legacy-report/run-trainings.ts WORK_FOLDER [NAME…]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commandArguments, isAtHand, type PlannedTraining, TRAININGS } from './trainings.ts'

const [work, ...names] = process.argv.slice(2)
if (work === undefined) throw new Error('Usage: run-trainings.ts WORK_FOLDER [NAME…]')
const unknown = names.find((name) => !TRAININGS.some((training) => training.name === name))
if (unknown !== undefined) throw new Error(`No training is called ${unknown}; see trainings.ts.`)

/** Runs a script of the checkout to its end, or until this process is told to stop; what it prints is printed here. */
function runScript(script: string, scriptArguments: readonly string[]): Promise<void> {
  const file = new URL(script, import.meta.url).pathname
  const child = spawn(process.execPath, ['--conditions=@valuecsv/source', file, ...scriptArguments], {
    stdio: 'inherit',
  })
  // Ctrl-C reaches the child by itself, and a second signal would not let it save its state.
  const leaveToChild = () => {}
  const stop = () => child.kill()
  process.on('SIGINT', leaveToChild).on('SIGTERM', stop)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.off('SIGINT', leaveToChild).off('SIGTERM', stop)
      if (code !== 0) process.exit(code ?? 1)
      resolve()
    })
  })
}

/** The base as a folder of VALUECSV_MODELS where it lies there. */
function baseOf({ base }: PlannedTraining): string {
  const folder = join(process.env.VALUECSV_MODELS ?? '', base.replace(/^hf:.*\//, ''))
  return process.env.VALUECSV_MODELS !== undefined && existsSync(folder) ? folder : base
}

function isWanted(training: PlannedTraining): boolean {
  if (names.length > 0) return names.includes(training.name)
  return isAtHand(training) && !existsSync(new URL(`./results/${training.name}.json`, import.meta.url))
}

for (const training of TRAININGS.filter(isWanted)) {
  const out = join(work, training.name)
  if (!existsSync(join(out, 'valuecsv.json'))) {
    const resume = existsSync(join(out, '.training')) ? ['--resume'] : []
    const train = commandArguments({ ...training, base: baseOf(training) }, out)
    await runScript('../../apps/cli/src/main.ts', [...train, ...resume])
  }
  await runScript('./record-training.ts', [training.name, out])
  await runScript('./report.ts', [])
}
