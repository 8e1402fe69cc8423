import { expect, test, vi } from 'vitest'
import { createOpenSessions } from './open-sessions.ts'
import type { Session } from './runtime.ts'

function session(release: () => Promise<void> = async () => {}): Session {
  return { inputs: [], outputs: [], device: 'cpu', run: async () => ({}), release: vi.fn(release) }
}

const closed = { code: 'runtime/closed' }

test('closing releases the sessions that are still open, then lets go, once', async () => {
  const letGo = vi.fn(async () => {})
  const sessions = createOpenSessions(letGo)
  const [released, open] = [session(), session(async () => expect(letGo).not.toHaveBeenCalled())]
  await (await sessions.open(async () => released)).release()
  await sessions.open(async () => open)
  await Promise.all([sessions.close(), sessions.close()])
  expect(released.release).toHaveBeenCalledOnce()
  expect(open.release).toHaveBeenCalledOnce()
  expect(letGo).toHaveBeenCalledOnce()
  await expect(sessions.open(async () => session())).rejects.toMatchObject(closed)
})

test('lets go also where a session cannot be released', async () => {
  const letGo = vi.fn(async () => {})
  const sessions = createOpenSessions(letGo)
  await sessions.open(async () => session(() => Promise.reject(new Error('lost'))))
  await expect(sessions.close()).rejects.toThrow('lost')
  expect(letGo).toHaveBeenCalledOnce()
})

test('a session that comes after closing is released, and what it took is let go', async () => {
  const letGo = vi.fn(async () => {})
  const sessions = createOpenSessions(letGo)
  const late = session()
  const created = Promise.withResolvers<Session>()
  const opening = sessions.open(() => created.promise)
  await sessions.close()
  created.resolve(late)
  await expect(opening).rejects.toMatchObject(closed)
  expect(late.release).toHaveBeenCalledOnce()
  expect(letGo).toHaveBeenCalledTimes(2)
})

test('an error of creating is told as it is, after closing as that, and what it took is let go', async () => {
  const letGo = vi.fn(async () => {})
  const sessions = createOpenSessions(letGo)
  await expect(sessions.open(() => Promise.reject(new Error('no model')))).rejects.toThrow('no model')
  const created = Promise.withResolvers<Session>()
  const opening = sessions.open(() => created.promise)
  await sessions.close()
  created.reject(new Error('worker ended'))
  await expect(opening).rejects.toMatchObject(closed)
  expect(letGo).toHaveBeenCalledTimes(2)
})

test('whoever comes too late is told that alone, whatever releasing and letting go say', async () => {
  const letGo = vi.fn(async () => {})
  const sessions = createOpenSessions(letGo)
  const [created, failed] = [Promise.withResolvers<Session>(), Promise.withResolvers<Session>()]
  const outcomes = Promise.allSettled([sessions.open(() => created.promise), sessions.open(() => failed.promise)])
  await sessions.close()
  letGo.mockRejectedValue(new Error('worker ended'))
  created.resolve(session(() => Promise.reject(new Error('lost'))))
  failed.reject(new Error('no model'))
  const refused = { status: 'rejected', reason: expect.objectContaining(closed) }
  expect(await outcomes).toEqual([refused, refused])
})
