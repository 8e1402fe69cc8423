import { type DeviceName, postableError, type Tensor } from '@valuecsv/runtime'
import { createNativeSession } from './onnxruntime/native-session.ts'
import { PROBE_MODEL } from './probing/probe-model.ts'

// Runs in a process of its own: a driver may print to the terminal or bring the process down.
const device = process.argv[2] as DeviceName
try {
  const session = await createNativeSession(
    { bytes: PROBE_MODEL },
    { device, threads: 1, graphOptimization: 'all', disabledOptimizers: [], sessionConfiguration: {} },
  )
  const x: Tensor = { type: 'float32', dims: [4], data: Float32Array.of(1, 2, 3, 4) }
  const { y } = await session.run({ x }, ['y'], {})
  if (String(y?.data) !== '2,4,6,8') throw new Error(`it computed ${y?.data} where 2,4,6,8 is right`)
  await session.release()
} catch (error) {
  process.stdout.write(`\n${JSON.stringify(postableError(error, 'runtime-node/unexpected'))}\n`)
  process.exitCode = 1
}
