import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** A module that makes imports of onnxruntime-web fail as where it is not installed. */
const hideOnnxruntime = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier.startsWith('onnxruntime-web') ? 'onnxruntime-web-that-is-not-there' : specifier, context),
  })
`)}`

test.each(['wasm', 'webgpu'])('says how to install onnxruntime-web when it is missing (%s)', async (device) => {
  const program = `
    import { loadOnnxruntime } from './load-onnxruntime.ts'
    const settings = { device: '${device}', threads: 1, graphOptimization: 'all' }
    await loadOnnxruntime(settings).catch(({ code, hint }) => console.log(code, hint))`
  const parameters = ['--conditions=@valuecsv/source', `--import=${hideOnnxruntime}`, '--input-type=module', '--eval']
  const { stdout } = await promisify(execFile)(process.execPath, [...parameters, program], { cwd: import.meta.dirname })
  expect(stdout).toBe(
    'runtime-web/onnxruntime-missing Install it next to @valuecsv/runtime-web: npm install onnxruntime-web@1.30.0\n',
  )
})
