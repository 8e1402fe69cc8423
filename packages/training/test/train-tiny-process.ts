// Run as a process of its own, so that a test can kill it: node train-tiny-process.ts BASE OUT
import { trainTiny } from './tiny-training.ts'

const [base, out] = process.argv.slice(2) as [string, string]
await trainTiny(base, out, {
  saveEverySteps: 1,
  onEvent: (event) => {
    if (event.type === 'step') process.stdout.write(`${event.step}\n`)
  },
})
