import { expect, test } from 'vitest'
import { createBoundedQueue } from './bounded-queue.ts'

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const marker = {}
  await Promise.resolve()
  return (await Promise.race([promise, Promise.resolve(marker)])) === marker
}

test('gives items in the order in which they came, then undefined', async () => {
  const queue = createBoundedQueue<string>({ maxItems: 9, maxSize: 9 })
  await queue.push('a', 1)
  await queue.push('b', 1)
  queue.end()
  expect([await queue.shift(), await queue.shift(), await queue.shift(), await queue.shift()]).toEqual([
    'a',
    'b',
    undefined,
    undefined,
  ])
})

test('a reader waits for the next item', async () => {
  const queue = createBoundedQueue<string>({ maxItems: 1, maxSize: 9 })
  const first = queue.shift()
  await queue.push('a', 1)
  expect(await first).toBe('a')
})

test.each([
  ['items', { maxItems: 2, maxSize: 99 }, 1],
  ['size', { maxItems: 99, maxSize: 10 }, 5],
])('holds the writer back at the limit of %s', async (_, limits, size) => {
  const queue = createBoundedQueue<string>(limits)
  await queue.push('a', size)
  await queue.push('b', size)
  const third = queue.push('c', size)
  expect(await isPending(third)).toBe(true)
  await queue.shift()
  await third
})

test('takes an item above the size limit when it has the queue to itself', async () => {
  const queue = createBoundedQueue<string>({ maxItems: 9, maxSize: 10 })
  await queue.push('large', 11)
  expect(await isPending(queue.push('b', 1))).toBe(true)
})

test('an error at the end comes after the items before it', async () => {
  const queue = createBoundedQueue<string>({ maxItems: 9, maxSize: 9 })
  await queue.push('a', 1)
  queue.end({ cause: new Error('broken') })
  expect(await queue.shift()).toBe('a')
  await expect(queue.shift()).rejects.toThrow('broken')
})

test('the end frees a writer that waits', async () => {
  const queue = createBoundedQueue<string>({ maxItems: 1, maxSize: 9 })
  await queue.push('a', 1)
  const second = queue.push('b', 1)
  queue.end()
  await second
})
