import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** A stream that is written with back-pressure, and whose errors reach whoever writes. */
export interface Sink {
  /** Whether whoever read it has gone away (`valuecsv … | head`): what is written then goes nowhere, and is no error. */
  readonly isGone: boolean
  /** Resolves when more can be taken; rejects when the stream is broken. */
  write(text: string): Promise<void>
  /** Resolves when all is handed to the system. */
  flush(): Promise<void>
}

export function createSink(stream: Writable): Sink {
  let broken: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => {
    broken ??= error
  })
  const isGone = () => broken?.code === 'EPIPE'
  const checked = () => {
    if (broken && !isGone()) throw broken
  }
  return {
    get isGone() {
      return isGone()
    },
    async write(text) {
      checked()
      if (isGone() || stream.write(text)) return
      await once(stream, 'drain').catch(checked)
    },
    async flush() {
      if (isGone()) return
      await new Promise<void>((resolve) => stream.write('', () => resolve()))
      checked()
    },
  }
}
