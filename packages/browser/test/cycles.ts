import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, expect, test } from 'vitest'
import { writeModelFolders } from './model-folders.ts'
import { NO_BROWSER, openSite } from './site.ts'

/** Defines the test that so many cycles of loading, scoring and closing leave nothing behind. */
export async function cyclesTest(cycles: number): Promise<void> {
  const models = await writeModelFolders({ tiny: tinyModel() })
  const site = await openSite(models.paths)
  afterAll(async () => {
    await site?.close()
    await models.remove()
  })

  test(`${cycles} cycles of loading, scoring and closing leave no worker and no memory behind`, {
    timeout: 60_000 + 10_000 * cycles,
  }, async (context) => {
    if (site === undefined) return context.skip(NO_BROWSER)
    const visitor = await site.visitor()
    const cycle = (times: number) => visitor.run(`cycle('tiny', ${times})`)
    // The first ones fill caches of the browser.
    await visitor.visit({ model: 'tiny', options: { device: 'wasm' }, texts: ['诚信'] })
    await cycle(1)
    const before = await visitor.memory()
    await cycle(cycles)
    const after = await visitor.memory()
    expect(after.workers).toBe(0)
    // A worker that stays has 60 MB of WebAssembly and more.
    expect(after.heap - before.heap).toBeLessThan(1)
    expect(after.processes - before.processes).toBeLessThan(50)
    await visitor.close()
  })
}
