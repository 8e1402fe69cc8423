import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** A stream that is written with back-pressure, and whose errors reach whoever writes. */
export interface Sink {
  /** Resolves when more can be taken; rejects when the stream is broken. */
  write(text: string): Promise<void>
  /** Resolves when all is handed to the system. */
  flush(): Promise<void>
}

/** A sink on a stream; a reader that has gone away (`valuecsv … | head`) calls `onReaderGone` and is no error. */
export function createSink(stream: Writable, onReaderGone: () => void): Sink {
  let broken: Error | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') onReaderGone()
    broken ??= error
  })
  return {
    async write(text) {
      if (broken) throw broken
      if (!stream.write(text)) await once(stream, 'drain')
    },
    async flush() {
      await new Promise<void>((resolve, reject) => {
        stream.write('', (error) => (error ? reject(error) : resolve()))
      })
      if (broken) throw broken
    },
  }
}
