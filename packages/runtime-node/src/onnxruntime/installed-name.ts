import { createRequire } from 'node:module'

/** `onnxruntime-node 1.30.0`, by the version that is installed; without a number when none is. */
export function installedName(): string {
  try {
    const { version } = createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string }
    return `onnxruntime-node ${version}`
  } catch {
    return 'onnxruntime-node'
  }
}
