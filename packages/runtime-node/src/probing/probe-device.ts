import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeviceInfo, DeviceName, PostedError } from '@valuecsv/runtime'
import { entryPoint } from '../entry-point.ts'

const PROBE_TIMEOUT_MS = 60_000
const probes = new Map<DeviceName, Promise<DeviceInfo>>()

/**
 * Whether `device` works on this machine: a tiny session is really run on it, once in the life of the process. The CPU is
 * there without a try, for which each program that asks for no GPU would have to wait.
 */
export function probeDevice(device: DeviceName): Promise<DeviceInfo> {
  const known = probes.get(device)
  if (known !== undefined) return known
  const probe = tryDevice(device)
  probes.set(device, probe)
  return probe
}

async function tryDevice(name: DeviceName): Promise<DeviceInfo> {
  if (name === 'cpu') {
    const model = cpus()[0]?.model.trim() ?? process.arch
    return { name, available: true, detail: `${model}, ${availableParallelism()} threads` }
  }
  const missing = name === 'cuda' ? missingCudaLibrary() : undefined
  if (missing !== undefined) return { name, available: false, detail: missing }
  const failure = await runProbe(name)
  return { name, available: failure === undefined, detail: failure ?? 'a small model ran on it' }
}

/** Why CUDA can't work, as far as files tell: asking ONNX Runtime would print to the terminal. */
function missingCudaLibrary(): string | undefined {
  if (process.platform === 'darwin') return 'there is no CUDA for macOS'
  let folder: string
  try {
    const main = createRequire(import.meta.url).resolve('onnxruntime-node')
    folder = join(dirname(main), '..', 'bin', 'napi-v6', process.platform, process.arch)
  } catch {
    return undefined
  }
  const file = process.platform === 'win32' ? 'onnxruntime_providers_cuda.dll' : 'libonnxruntime_providers_cuda.so'
  return existsSync(join(folder, file))
    ? undefined
    : `onnxruntime-node was installed without its CUDA libraries (no ${file}); its install script downloads them`
}

/** One sentence about why the device does not work; `undefined` when it does. */
function runProbe(name: DeviceName): Promise<string | undefined> {
  const { url, execArgv } = entryPoint('probe')
  const parameters = [...execArgv, fileURLToPath(url), name]
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { timeout: PROBE_TIMEOUT_MS }, (error, output) => {
      const posted = postedIn(output)
      if (error === null) resolve(undefined)
      else if (posted !== undefined) resolve(reportedReason(posted))
      else if (error.killed === true) resolve(`it gave no answer within ${PROBE_TIMEOUT_MS / 1000} s`)
      else resolve(`the attempt to use it ended with ${error.signal ?? `exit code ${error.code}`}`)
    })
  })
}

/** The probe's own line; a driver may print others. */
function postedIn(output: string): PostedError | undefined {
  const line = output.split('\n').find((each) => each.startsWith('{"'))
  try {
    return line === undefined ? undefined : JSON.parse(line)
  } catch {
    return undefined
  }
}

function reportedReason({ message }: PostedError): string {
  return /webgpu adapter/i.test(message)
    ? 'no WebGPU adapter: the machine has no graphics driver that ONNX Runtime can use (Vulkan, Direct3D 12 or Metal)'
    : message
}
