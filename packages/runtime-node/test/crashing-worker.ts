import { parentPort } from 'node:worker_threads'
import type { NumberedRequest } from '../src/workers/worker-messages.ts'

// The real worker, except that it ends in the middle of a run whose x begins with a negative number.
await import('../src/worker.ts')
parentPort!.on('message', ({ request }: NumberedRequest) => {
  if (request.kind !== 'run') return
  const first = request.feeds.x!.data[0]!
  if (first === -1) process.exit(7)
  if (first === -2) throw new Error('out of order')
})
