import { ValueCsvError } from '@valuecsv/errors'
import type { Runtime, Session } from '@valuecsv/runtime'
import { createDirectSession } from './direct-session.ts'
import { modelSource } from './model-source.ts'

export interface NodeRuntimeOptions {
  /** Worker threads that run sessions; 0 runs them in the calling thread. Default: the cores of the machine. */
  readonly workers?: number
}

export function createNodeRuntime(_options: NodeRuntimeOptions = {}): Runtime {
  const sessions = new Set<Session>()
  let closed = false
  return {
    name: 'onnxruntime-node 1.30.0',
    devices: async () => [{ name: 'cpu', available: true, detail: 'the processor' }],
    async createSession(model, options = {}) {
      if (closed) throw new ValueCsvError('runtime/closed', 'the runtime has been closed')
      const session = await createDirectSession(await modelSource(model), {
        device: 'cpu',
        threads: options.threads,
        graphOptimization: options.graphOptimization ?? 'all',
        disabledOptimizers: ['SkipLayerNormFusion'],
        sessionConfiguration: {},
      })
      sessions.add(session)
      return session
    },
    async close() {
      closed = true
      await Promise.all([...sessions].map((session) => session.release()))
    },
  }
}
