import { runtimeContract } from '@valuecsv/contracts/runtime'
import { createNodeRuntime } from '../src/create-node-runtime.ts'

// Run by webgpu.test.ts in a process whose environment names a Vulkan driver.
runtimeContract('onnxruntime-node on WebGPU', () => createNodeRuntime({ workers: 0 }), { device: 'webgpu' })
