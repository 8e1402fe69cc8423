import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import { postableError, type Tensor } from '@valuecsv/runtime'
import { createNativeSession, type NativeSession } from './onnxruntime/native-session.ts'
import type { NumberedReply, NumberedRequest, WorkerRequest, WorkerResults } from './workers/worker-messages.ts'

const port = parentPort!
const openRequests = workerData as Int32Array
const sessions = new Map<number, NativeSession>()

// One after the other: a release comes after the load that it is to undo.
let last: Promise<void> = Promise.resolve()

port.on('message', (message: NumberedRequest) => {
  last = last.then(() => answer(message))
})

async function answer({ id, request }: NumberedRequest): Promise<void> {
  try {
    const result = await perform(request)
    reply({ id, result }, request.kind === 'run' ? buffersOf(result as Record<string, Tensor>) : [])
  } catch (error) {
    reply({ id, error: postableError(error, 'runtime-node/unexpected') }, [])
  }
  Atomics.sub(openRequests, 0, 1)
  Atomics.notify(openRequests, 0)
  if (request.kind === 'end') port.close()
}

async function perform(request: WorkerRequest): Promise<WorkerResults[WorkerRequest['kind']]> {
  switch (request.kind) {
    case 'load': {
      const session = await createNativeSession(request.source, request.settings)
      sessions.set(request.session, session)
      return { inputs: session.inputs, outputs: session.outputs }
    }
    case 'run':
      return sessions.get(request.session)!.run(request.feeds, request.wanted, {})
    case 'release':
      await sessions.get(request.session)?.release()
      sessions.delete(request.session)
      return undefined
    case 'end':
      for (const session of sessions.values()) await session.release()
      return undefined
  }
}

function reply(message: NumberedReply, transfer: readonly Transferable[]): void {
  try {
    port.postMessage(message, transfer)
  } catch {
    // A buffer that the native library owns can't be transferred: post a copy.
    port.postMessage(message)
  }
}

function buffersOf(tensors: Record<string, Tensor>): ArrayBuffer[] {
  return [...new Set(Object.values(tensors).map(({ data }) => data.buffer as ArrayBuffer))]
}
