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
 * `letGo` frees what sessions run in; it is called again where a session came or failed too late, which may have taken
 * more.
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
        // What went wrong then is that its worker was ended, and it may have been given another one.
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
