import { ValueCsvError } from '@valuecsv/errors'
import type { Session } from './runtime.ts'

/** The sessions of a runtime, until it is closed. */
export interface OpenSessions<S extends Session> {
  /** Whether `close` was called. */
  readonly isClosed: boolean
  /** Throws `runtime/closed` once `close` was called. */
  refuseClosed(): void
  /** A session that `close` releases. Throws `runtime/closed` where `close` was called before it was there, and keeps none. */
  open(create: () => Promise<S>): Promise<S>
  /** Releases all sessions, then lets go of what they ran in; later calls wait for the first. */
  close(): Promise<void>
}

/**
 * No session is open yet. `letGo` frees what sessions run in, such as workers. It is also called when a session finishes
 * opening, or fails, after `close`: it may have started another worker.
 */
export function createOpenSessions<S extends Session>(letGo: () => Promise<void>): OpenSessions<S> {
  const sessions = new Set<S>()
  let closed: Promise<void> | undefined

  function refuseClosed(): void {
    if (closed !== undefined) throw new ValueCsvError('runtime/closed', 'the runtime has been closed')
  }

  return {
    get isClosed() {
      return closed !== undefined
    },
    refuseClosed,
    async open(create) {
      refuseClosed()
      const session = await create().catch(async (error: unknown) => {
        // After `close` it failed because its worker was ended; by then it may have started another one.
        if (closed !== undefined) await letGo().finally(refuseClosed)
        throw error
      })
      if (closed !== undefined) await session.release().finally(letGo).finally(refuseClosed)
      sessions.add(session)
      return { ...session, release: () => session.release().finally(() => sessions.delete(session)) }
    },
    close() {
      // Whatever a session says, no worker stays.
      closed ??= Promise.all(Array.from(sessions, (session) => session.release()))
        .then(() => {})
        .finally(letGo)
      return closed
    },
  }
}
