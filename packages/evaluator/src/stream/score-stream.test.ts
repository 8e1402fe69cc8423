import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StreamLimits, type StreamSteps, scoreStream } from './score-stream.ts'

const limits: StreamLimits = { groupItems: 3, groupSize: 100, readAheadItems: 6, readAheadSize: 200 }

/** Steps over numbers: a number is its own size, and doubles after a turn of the event loop. */
function doubling(groups: number[][] = []): StreamSteps<number, number, number> {
  return {
    prepare: async (item) => item,
    size: (item) => item,
    start(group, signal) {
      if (group.length > 0) groups.push([...group])
      return group.map(async (item) => {
        await new Promise((resolve) => setImmediate(resolve))
        signal.throwIfAborted()
        return item * 2
      })
    },
  }
}

test('gives results in the order of the source, for an array and for an async source', async () => {
  async function* source() {
    yield* [1, 2, 3, 4, 5, 6, 7]
  }
  const expected = [2, 4, 6, 8, 10, 12, 14]
  expect(await Array.fromAsync(scoreStream([1, 2, 3, 4, 5, 6, 7], doubling(), limits))).toEqual(expected)
  expect(await Array.fromAsync(scoreStream(source(), doubling(), limits))).toEqual(expected)
  expect(await Array.fromAsync(scoreStream([], doubling(), limits))).toEqual([])
})

test('groups by number and by size alone', async () => {
  const groups: number[][] = []
  await Array.fromAsync(scoreStream([10, 10, 10, 60, 60, 150, 1], doubling(groups), limits))
  expect(groups).toEqual([[10, 10, 10], [60], [60], [150], [1]])
})

test('comes to an end with the right results whatever the sizes and limits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 60 }),
      async (items, groupItems, groupSize) => {
        const tight = { groupItems, groupSize, readAheadItems: groupItems, readAheadSize: groupSize }
        expect(await Array.fromAsync(scoreStream(items, doubling(), tight))).toEqual(items.map((item) => item * 2))
      },
    ),
  )
})

test('reads no further ahead than the limits while the consumer waits', async () => {
  let read = 0
  function* source() {
    for (;;) {
      read += 1
      yield 1
    }
  }
  const stream = scoreStream(source(), doubling(), limits)
  await stream.next()
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  // The result taken, those read ahead, and the item that waits for room.
  expect(read).toBeLessThanOrEqual(1 + limits.readAheadItems + 1)
  await stream.return()
})

test('closes the source when the consumer stops, and begins no further work', async () => {
  let isClosed = false
  function* source() {
    try {
      for (;;) yield 1
    } finally {
      isClosed = true
    }
  }
  const groups: number[][] = []
  for await (const _ of scoreStream(source(), doubling(groups), limits)) break
  expect(isClosed).toBe(true)
  const begun = groups.length
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(groups.length).toBe(begun)
})

test('an aborted signal ends it with the reason, before the first result and between two', async () => {
  await expect(Array.fromAsync(scoreStream([1], doubling(), limits, AbortSignal.abort('enough')))).rejects.toBe(
    'enough',
  )
  const controller = new AbortController()
  const stream = scoreStream([1, 2, 3, 4, 5, 6, 7], doubling(), limits, controller.signal)
  expect((await stream.next()).value).toBe(2)
  controller.abort('enough')
  await expect(stream.next()).rejects.toBe('enough')
})

test.each([
  { what: 'gives nothing more', given: [1, 2, 3], results: 3 },
  { what: 'left a group that is not full', given: [1, 2, 3, 4], results: 3 },
])('an abort frees a consumer that waits for a source which $what', async ({ given, results }) => {
  const controller = new AbortController()
  async function* source() {
    yield* given
    await new Promise(() => {})
  }
  const stream = scoreStream(source(), doubling(), limits, controller.signal)
  for (let taken = 0; taken < results; taken++) await stream.next()
  const waiting = stream.next()
  controller.abort('enough')
  await expect(waiting).rejects.toBe('enough')
})

test('an error of the source comes after the results before it', async () => {
  async function* source() {
    yield* [1, 2]
    throw new Error('line 3 is broken')
  }
  const stream = scoreStream(source(), doubling(), limits)
  expect((await stream.next()).value).toBe(2)
  expect((await stream.next()).value).toBe(4)
  await expect(stream.next()).rejects.toThrow('line 3 is broken')
})

test('an error of one item ends the stream there', async () => {
  const steps: StreamSteps<number, number, number> = {
    ...doubling(),
    start: (group) => group.map(async (item) => (item === 2 ? Promise.reject(new Error('two')) : item)),
  }
  const stream = scoreStream([1, 2, 3], steps, limits)
  expect((await stream.next()).value).toBe(1)
  await expect(stream.next()).rejects.toThrow('two')
  expect((await stream.next()).done).toBe(true)
})
