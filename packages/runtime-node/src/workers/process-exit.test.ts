import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const preamble = `
  import { createNodeRuntime } from '@valuecsv/runtime-node'
  import { affineModel, longModel } from '@valuecsv/contracts/runtime-models'
  import { createTensor } from '@valuecsv/runtime'
  const x = createTensor('float32', [1, 2])
  const square = createTensor('float32', [256, 256])
  const long = { x: square, w: square }
`

/** What a program prints and its exit code, once it has ended by itself. */
async function runProgram(program: string): Promise<{ output: string; exitCode: number | string | null }> {
  const parameters = ['--conditions=@valuecsv/source', '--input-type=module', '--eval', preamble + program]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: import.meta.dirname })
    return { output: stdout, exitCode: 0 }
  } catch (error) {
    const { code, signal, stdout, stderr } = error as { [name: string]: string | null }
    return { output: `${stdout}${stderr}`, exitCode: code ?? signal ?? null }
  }
}

describe.each([0, 2])('with workers: %i', (workers) => {
  test('the process ends by itself after close', async () => {
    const program = `
      const runtime = createNodeRuntime({ workers: ${workers} })
      const session = await runtime.createSession(affineModel(), { device: 'cpu' })
      await session.run({ x })
      await runtime.close()
      console.log('closed')`
    expect(await runProgram(program)).toEqual({ output: 'closed\n', exitCode: 0 })
  })

  test('an idle runtime that nobody closed does not keep the process alive', async () => {
    const program = `
      const session = await createNodeRuntime({ workers: ${workers} }).createSession(affineModel(), { device: 'cpu' })
      await session.run({ x })
      console.log('ran')`
    expect(await runProgram(program)).toEqual({ output: 'ran\n', exitCode: 0 })
  })

  test('a run under way keeps the process alive until it has its result', async () => {
    const program = `
      const session = await createNodeRuntime({ workers: ${workers} }).createSession(affineModel(), { device: 'cpu' })
      session.run({ x }).then(({ y }) => console.log(y.data.join()))`
    expect(await runProgram(program)).toEqual({ output: '1,1,1\n', exitCode: 0 })
  })

  test('process.exit gives its own exit code, also in the middle of a run', async () => {
    const program = `
      const session = await createNodeRuntime({ workers: ${workers} }).createSession(longModel(256, 200), { device: 'cpu' })
      for (let run = 0; run < 3; run++) session.run(long)
      setTimeout(() => process.exit(130), 20)`
    expect(await runProgram(program)).toEqual({ output: '', exitCode: 130 })
  })
})
