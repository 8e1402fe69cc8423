import { runtimeContract } from '@valuecsv/contracts/runtime'
import { createNodeRuntime } from './create-node-runtime.ts'

runtimeContract('in the calling thread', () => createNodeRuntime({ workers: 0 }), { device: 'cpu' })
runtimeContract('in two worker threads', () => createNodeRuntime({ workers: 2 }), { device: 'cpu' })
