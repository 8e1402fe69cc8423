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
    // The browser frees what a worker had some time after its end; what leaks it never frees.
    await expect.poll(async () => (await visitor.memory()).workers).toBe(0)
    await expect.poll(async () => (await visitor.memory()).heap - before.heap).toBeLessThan(1)
    // A worker that stays has 60 MB of WebAssembly and more.
    await expect.poll(async () => (await visitor.memory()).processes - before.processes).toBeLessThan(50)
    await visitor.close()
  })
}
