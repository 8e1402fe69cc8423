import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { expect, test } from 'vitest'

const program = `
  import { createNodeRuntime } from '@valuecsv/runtime-node'
  for (const workers of [0, 1]) {
    const runtime = createNodeRuntime({ workers })
    await runtime.createSession(Buffer.from(process.env.MODEL, 'base64'), { device: 'cpu' })
    await runtime.close()
  }
`

/** What ONNX Runtime leaves in the home of a user who runs the program where no variable speaks of tests or of CI. */
async function filesAfterSession(): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'valuecsv-telemetry-'))
  try {
    await promisify(execFile)(
      process.execPath,
      ['--conditions=@valuecsv/source', '--input-type=module', '--eval', program],
      {
        cwd: import.meta.dirname,
        env: {
          PATH: process.env.PATH,
          HOME: home,
          XDG_CACHE_HOME: join(home, 'cache'),
          MODEL: Buffer.from(affineModel()).toString('base64'),
        },
      },
    )
    return await readdir(home, { recursive: true })
  } finally {
    await rm(home, { recursive: true })
  }
}

test('a session tells nobody of itself', async () => {
  expect(await filesAfterSession()).toEqual([])
})
