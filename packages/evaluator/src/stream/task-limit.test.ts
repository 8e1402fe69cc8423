import { expect, test } from 'vitest'
import { createTaskLimit } from './task-limit.ts'

function deferred() {
  return Promise.withResolvers<void>()
}

test('runs no more tasks at a time than it may, in the order in which they came', async () => {
  const limit = createTaskLimit(2)
  const started: number[] = []
  const gates = [deferred(), deferred(), deferred(), deferred()]
  const results = gates.map((gate, index) =>
    limit.run(async () => {
      started.push(index)
      await gate.promise
      return index
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  gates[1]!.resolve()
  await results[1]
  expect(started).toEqual([0, 1, 2])
  for (const gate of gates) gate.resolve()
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3])
})

test('goes on after a task that fails', async () => {
  const limit = createTaskLimit(1)
  await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await limit.run(async () => 1)).toBe(1)
})

test('is idle when nothing runs or waits', async () => {
  const limit = createTaskLimit(1)
  await limit.idle()
  const gate = deferred()
  let isIdle = false
  const tasks = [limit.run(() => gate.promise), limit.run(async () => {})]
  const idle = limit.idle().then(() => {
    isIdle = true
  })
  await Promise.resolve()
  expect(isIdle).toBe(false)
  gate.resolve()
  await Promise.all(tasks)
  await idle
  expect(isIdle).toBe(true)
})
