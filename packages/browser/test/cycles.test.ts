import { cyclesTest } from './cycles.ts'

await cyclesTest(3)
