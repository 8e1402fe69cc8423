import { createNodeRuntime } from '@valuecsv/runtime-node'

/** What encoders are trained with; with so many threads, or as many as ONNX Runtime takes. */
export function trainingRuntime(threads?: string): ReturnType<typeof createNodeRuntime> {
  const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration })
  if (threads === undefined) return runtime
  return {
    ...runtime,
    createSession: (model, settings) => runtime.createSession(model, { ...settings, threads: Number(threads) }),
  }
}
