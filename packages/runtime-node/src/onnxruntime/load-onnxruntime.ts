import { ValueCsvError } from '@valuecsv/errors'

export type Onnxruntime = typeof import('onnxruntime-node')

/**
 * The module `onnxruntime-node`, loaded when it is first needed.
 *
 * Errors: `runtime-node/onnxruntime-missing` when it is not installed, `runtime-node/onnxruntime-broken` when it is but
 * its native library does not load on this machine.
 */
export async function loadOnnxruntime(): Promise<Onnxruntime> {
  try {
    return (await import('onnxruntime-node')).default
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ERR_MODULE_NOT_FOUND' || (code === 'MODULE_NOT_FOUND' && message.includes("'onnxruntime-node'"))) {
      throw new ValueCsvError('runtime-node/onnxruntime-missing', 'onnxruntime-node is not installed', {
        cause,
        hint: 'Install it next to @valuecsv/runtime-node: npm install onnxruntime-node@1.30.0',
      })
    }
    const reason = message.split('\n', 1)[0]
    const platform = `${process.platform}-${process.arch}`
    throw new ValueCsvError(
      'runtime-node/onnxruntime-broken',
      `onnxruntime-node is installed but does not load on ${platform}: ${reason}`,
      { cause, hint: 'Install it anew on this machine: npm install onnxruntime-node@1.30.0' },
    )
  }
}
