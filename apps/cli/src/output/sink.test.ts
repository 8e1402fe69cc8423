import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createSink } from './sink.ts'

/** A stream whose reader takes nothing, and a sink on it. */
function blockedSink() {
  const interruption = new AbortController()
  return { interruption, sink: createSink(new Writable({ highWaterMark: 1, write() {} }), interruption.signal) }
}

test('an interruption ends the wait for a reader that takes nothing', async () => {
  const { interruption, sink } = blockedSink()
  const written = sink.write('many texts')
  const flushed = sink.flush()
  interruption.abort()
  await expect(written).rejects.toThrow('aborted')
  await expect(flushed).rejects.toThrow('aborted')
})

test('a stream that broke rejects what is written, and one whose reader went away takes it', async () => {
  const stream = new Writable({ write() {} })
  const sink = createSink(stream, new AbortController().signal)
  const broken = (code: string) => stream.emit('error', Object.assign(new Error(code), { code }))
  broken('ENOSPC')
  await expect(sink.write('a text')).rejects.toThrow('ENOSPC')
  const other = new Writable({ highWaterMark: 1, write() {} })
  const piped = createSink(other, new AbortController().signal)
  const written = piped.write('many texts')
  other.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }))
  await written
  expect(piped.isGone).toBe(true)
})
