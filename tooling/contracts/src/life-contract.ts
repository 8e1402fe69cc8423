import { createTensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import { longFeeds } from './concurrency-contract.ts'
import type { ContractContext } from './contract-context.ts'
import { affineModel, longModel } from './contract-models.ts'

const x = createTensor('float32', [1, 2])

/** Sessions and runtimes end when they are told to, and say so afterwards. */
export function lifeContract({ runtime, makeRuntime, device }: ContractContext): void {
  test('refuses to run a released session, and releasing again does nothing', async () => {
    const session = await runtime().createSession(affineModel(), { device })
    await session.release()
    await session.release()
    await expect(session.run({ x })).rejects.toMatchObject({ code: 'runtime/released' })
  })

  test('finishes the runs that are under way before it releases', async () => {
    const session = await runtime().createSession(longModel(64, 10), { device })
    const feeds = longFeeds(64)
    const runs = [session.run(feeds), session.run(feeds), session.run(feeds)]
    await session.release()
    for (const { y } of await Promise.all(runs)) expect(y?.data).toEqual(feeds.x.data)
  })

  test('keeps other sessions when one is released', async () => {
    const one = await runtime().createSession(affineModel(), { device })
    const other = await runtime().createSession(affineModel(), { device })
    await one.release()
    expect((await other.run({ x })).y?.data).toEqual(Float32Array.of(1, 1, 1))
    await other.release()
  })

  test('releases its sessions when it is closed and makes no new ones', async () => {
    const own = makeRuntime()
    const session = await own.createSession(affineModel(), { device })
    const pending = session.run({ x })
    await own.close()
    await own.close()
    expect((await pending).y?.data).toEqual(Float32Array.of(1, 1, 1))
    await expect(session.run({ x })).rejects.toMatchObject({ code: 'runtime/released' })
    await expect(own.createSession(affineModel(), { device })).rejects.toMatchObject({ code: 'runtime/closed' })
  })

  test.each([0, 1, 10, 40])('gives no session when it is closed %i ms after it began to load one', async (wait) => {
    const own = makeRuntime()
    // One that was loaded by then is a session all the same.
    const loading = own.createSession(affineModel(), { device }).then(
      () => 'loaded',
      ({ code }) => code,
    )
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    await own.close()
    expect(await loading).toMatch(wait === 0 ? /^runtime\/closed$/ : /^runtime\/closed$|^loaded$/)
  })
}
