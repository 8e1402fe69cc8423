// Run as a process of its own, so that a test can kill it: node train-tiny-process.ts one|set BASE OUT
import { trainTiny, trainTinySet } from './tiny-training.ts'

const [design, base, out] = process.argv.slice(2) as [string, string, string]
let steps = 0
const train = design === 'set' ? trainTinySet : trainTiny
await train(base, out, {
  saveEverySteps: 1,
  onEvent: (event) => {
    if (event.type === 'step') steps += 1
    process.stdout.write(`${steps}\n`)
  },
})
