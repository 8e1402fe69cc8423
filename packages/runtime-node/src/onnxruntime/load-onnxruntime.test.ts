import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** A module that makes Node.js resolve imports as if onnxruntime-node were not installed. */
const hideOnnxruntime = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'onnxruntime-node' ? 'onnxruntime-node-that-is-not-there' : specifier, context),
  })
`)}`

const program = `
  import { createNodeRuntime } from '@valuecsv/runtime-node'
  for (const workers of [0, 1]) {
    const runtime = createNodeRuntime({ workers })
    await runtime.createSession(Uint8Array.of(1), { device: 'cpu' }).catch(({ code, hint }) => console.log(code, hint))
    await runtime.close()
  }
`

test('says how to install onnxruntime-node when it is missing, from a worker too', async () => {
  const parameters = ['--conditions=@valuecsv/source', '--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(process.execPath, parameters, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_OPTIONS: `--import=${hideOnnxruntime}` },
  })
  const line =
    'runtime-node/onnxruntime-missing Install it next to @valuecsv/runtime-node: npm install onnxruntime-node@1.30.0\n'
  expect(stdout).toBe(line + line)
})
