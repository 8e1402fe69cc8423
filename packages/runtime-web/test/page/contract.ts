import { runtimeContract, workersContract } from '@valuecsv/contracts/runtime'
import { createWebRuntime } from '../../src/create-web-runtime.ts'

runtimeContract('on wasm', () => createWebRuntime(), { device: 'wasm' })
workersContract('on wasm in two workers', () => createWebRuntime({ workers: 2 }), { device: 'wasm' })
runtimeContract('on WebGPU', () => createWebRuntime(), { device: 'webgpu', lastDevice: 'wasm' })
