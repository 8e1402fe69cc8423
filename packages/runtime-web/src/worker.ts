import { postableError, type Tensor } from '@valuecsv/runtime'
import { createNativeSession, type NativeSession } from './onnxruntime/native-session.ts'
import { PROBE_MODEL } from './onnxruntime/probe-model.ts'
import type { NumberedReply, NumberedRequest, WorkerRequest, WorkerResults } from './workers/worker-messages.ts'

/** What a worker finds around it; Node's types don't know it. */
interface WorkerGlobals {
  readonly name: string
  onmessage: (event: { readonly data: NumberedRequest }) => void
  postMessage(message: NumberedReply, transfer: readonly ArrayBuffer[]): void
}

const globals = globalThis as unknown as WorkerGlobals

// A thread of ONNX Runtime is its script started anew under this name; where a bundler has put that into this file, it
// is this file.
if (globals.name.startsWith('em-pthread')) import('onnxruntime-web/wasm')
else answerRequests()

function answerRequests(): void {
  const sessions = new Map<number, NativeSession>()
  // One after the other: while a GPU computes, ONNX Runtime may not be called again.
  let last: Promise<void> = Promise.resolve()

  globals.onmessage = ({ data: { id, request } }) => {
    last = last.then(async () => {
      try {
        const result = await perform(request)
        globals.postMessage({ id, result }, request.kind === 'run' ? buffersOf(result as Record<string, Tensor>) : [])
      } catch (error) {
        globals.postMessage({ id, error: postableError(error, 'runtime-web/unexpected') }, [])
      }
    })
  }

  async function perform(request: WorkerRequest): Promise<WorkerResults[WorkerRequest['kind']]> {
    switch (request.kind) {
      case 'prepare': {
        const model = { blob: new Blob([PROBE_MODEL as Uint8Array<ArrayBuffer>]), name: 'a small model' }
        await (await createNativeSession(model, request.settings)).release()
        return undefined
      }
      case 'load': {
        const session = await createNativeSession(request.model, request.settings)
        sessions.set(request.session, session)
        return { inputs: session.inputs, outputs: session.outputs }
      }
      case 'run':
        return sessions.get(request.session)!.run(request.feeds, request.wanted)
      case 'release':
        await sessions.get(request.session)?.release()
        sessions.delete(request.session)
        return undefined
    }
  }
}

function buffersOf(tensors: Record<string, Tensor>): ArrayBuffer[] {
  return [...new Set(Object.values(tensors).map(({ data }) => data.buffer as ArrayBuffer))]
}
