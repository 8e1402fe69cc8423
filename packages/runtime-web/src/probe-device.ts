import type { DeviceInfo, DeviceName } from '@valuecsv/runtime'
import { browserGlobals } from './browser-globals.ts'
import { describeThreads } from './threads.ts'

/** Whether `device` works in this browser, as far as can be told without loading anything. */
export async function probeDevice(name: DeviceName): Promise<DeviceInfo> {
  const { Worker, isSecureContext, navigator } = browserGlobals
  if (Worker === undefined) return missing(name, 'there are no Web Workers here: this runtime is for browsers')
  if (name === 'wasm') return { name, available: true, detail: `WebAssembly with ${describeThreads()}` }
  if (name !== 'webgpu') return missing(name, 'a browser has no such device')
  if (navigator?.gpu === undefined) {
    const isInsecure = isSecureContext === false
    return missing(name, isInsecure ? 'WebGPU needs a page from https: or localhost' : 'this browser has no WebGPU')
  }
  const adapter = await navigator.gpu.requestAdapter().catch(() => null)
  if (adapter === null) return missing(name, 'the browser has no WebGPU adapter on this machine')
  const { vendor, architecture, description } = adapter.info ?? {}
  const names = [vendor, architecture, description].filter((part) => typeof part === 'string' && part !== '')
  return { name, available: true, detail: `WebGPU on ${names.join(' ') || 'an adapter without a name'}` }
}

function missing(name: DeviceName, detail: string): DeviceInfo {
  return { name, available: false, detail }
}
