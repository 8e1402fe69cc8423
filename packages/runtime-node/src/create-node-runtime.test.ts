import { setImmediate } from 'node:timers/promises'
import { runtimeContract } from '@valuecsv/contracts/runtime'
import { affineModel, longModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import { createNodeRuntime } from './create-node-runtime.ts'

runtimeContract('in the calling thread', () => createNodeRuntime({ workers: 0 }), { device: 'cpu' })
runtimeContract('in two worker threads', () => createNodeRuntime({ workers: 2 }), { device: 'cpu' })

/** How many worker threads the process has. */
function workers(): number {
  const { report } = process as unknown as { report: { getReport(): { workers: readonly unknown[] } } }
  return report.getReport().workers.length
}

test('leaves no worker where it is closed while a session is made', async () => {
  const before = workers()
  const runtime = createNodeRuntime({ workers: 1 })
  const late = runtime.createSession(affineModel(), { device: 'cpu' })
  await runtime.close()
  await expect(late).rejects.toMatchObject({ code: 'runtime/closed' })
  expect(workers()).toBe(before)
})

test('leaves no worker where it is closed while sessions wait to be made, of which one fails', async () => {
  const before = workers()
  const runtime = createNodeRuntime({ workers: 1 })
  const models = [affineModel(), Uint8Array.of(1, 2, 3)]
  const late = models.map((model) => runtime.createSession(model, { device: 'cpu' }))
  const outcomes = Promise.allSettled(late)
  // Its worker needs longer to start than it takes for both to wait in line.
  await setImmediate()
  await runtime.close()
  const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'runtime/closed' }) }
  expect(await outcomes).toEqual([refused, refused])
  expect(workers()).toBe(before)
})

test.each([0, 1])('refuses tensors to write into that the feeds contradict, with workers: %i', async (count) => {
  const runtime = createNodeRuntime({ workers: count })
  const session = await runtime.createSession(affineModel(), { device: 'cpu' })
  const feeds = { x: createTensor('float32', [1, 2]) }
  await expect(session.run(feeds, { into: { y: createTensor('float32', [2, 3]) } })).rejects.toMatchObject({
    code: 'runtime/into-mismatch',
    message: expect.stringMatching(/output y.*\[batch, 3\] where batch = 1.*float32 \[2, 3\]/),
  })
  await runtime.close()
})

test.each([0, 1])('rejects runs at once when their signal aborts, with workers: %i', async (count) => {
  const runtime = createNodeRuntime({ workers: count })
  const session = await runtime.createSession(longModel(256, 20), { device: 'cpu' })
  const square = createTensor('float32', [256, 256])
  const feeds = { x: square, w: square }
  const controller = new AbortController()
  const settled: string[] = []
  const note = (name: string, run: Promise<unknown>) =>
    run.then(
      () => settled.push(`${name} done`),
      (error: Error) => settled.push(`${name} ${error.message}`),
    )
  const notes = [note('kept', session.run(feeds)), note('waiting', session.run(feeds, { signal: controller.signal }))]
  controller.abort(new Error('stopped'))
  await Promise.all(notes)
  const later = new AbortController()
  notes.push(note('started', session.run(feeds, { signal: later.signal })), note('last', session.run(feeds)))
  // The run has begun by then: that takes promises alone, and ONNX Runtime computes in a later turn.
  await new Promise<void>((resolve) => process.nextTick(resolve))
  later.abort(new Error('stopped'))
  await Promise.all(notes)
  expect(settled).toEqual(['waiting stopped', 'kept done', 'started stopped', 'last done'])
  await runtime.close()
})

test.each([
  ['workers', -1],
  ['workers', 1.5],
  ['threads', 0],
])('refuses %s: %d', async (name, count) => {
  const attempt = async () => {
    const runtime = createNodeRuntime(name === 'workers' ? { workers: count } : { workers: 0 })
    await runtime.createSession(affineModel(), { device: 'cpu', threads: count })
  }
  await expect(attempt()).rejects.toMatchObject({
    code: 'runtime-node/count-invalid',
    message: expect.stringContaining(`${name} must be`),
  })
})
