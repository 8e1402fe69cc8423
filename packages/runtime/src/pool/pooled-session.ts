import { ValueCsvError } from '@valuecsv/errors'
import { checkFeeds } from '../check-feeds.ts'
import { checkRunOptions } from '../check-run-options.ts'
import type { DeviceName, Session } from '../runtime.ts'
import { copyFeeds } from './copy-feeds.ts'
import type { PoolThread, SessionShape } from './pool-thread.ts'
import type { WorkerPool } from './worker-pool.ts'
import { writeInto } from './write-into.ts'

export interface PooledSessionOptions<Thread extends PoolThread> {
  /** The device that really runs it. */
  readonly device: DeviceName
  /** Makes a worker load the model under the number `session`; called for each worker that is to have it. */
  readonly load: (thread: Thread, session: number) => Promise<SessionShape>
  /** Most workers that may have it. Default: all. */
  readonly copies?: number | undefined
}

let sessionCount = 0

/**
 * A session that lives in the workers of `pool`: in one at first, in more, up to `copies`, when runs have to wait.
 * Feeds are copied once and transferred. Errors: those of `load` and the port's own.
 */
export async function createPooledSession<Thread extends PoolThread>(
  pool: WorkerPool<Thread>,
  { device, load, copies }: PooledSessionOptions<Thread>,
): Promise<Session> {
  const session = sessionCount++
  let shape: SessionShape = { inputs: [], outputs: [] }
  const loadInto = async (thread: Thread): Promise<void> => {
    shape = await load(thread, session)
  }
  const { inputs, outputs } = await pool.submit({ session, copies, load: loadInto, work: async () => shape })
  const open = new Set<Promise<unknown>>()
  let released: Promise<void> | undefined

  return {
    inputs,
    outputs,
    device,
    async run(feeds, options = {}) {
      if (released !== undefined) throw new ValueCsvError('runtime/released', 'the session has been released')
      const wanted = checkRunOptions(outputs, options, checkFeeds(inputs, feeds))
      const done = pool.submit({
        session,
        copies,
        signal: options.signal,
        load: loadInto,
        work: (thread) => {
          const { copied, buffers } = copyFeeds(feeds)
          return thread.request({ kind: 'run', session, feeds: copied, wanted }, buffers)
        },
      })
      const settled = done.catch(() => undefined).finally(() => open.delete(settled))
      open.add(settled)
      return writeInto(await done, options.into ?? {})
    },
    release() {
      released ??= Promise.all(open).then(() => pool.forget(session))
      return released
    },
  }
}
