import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, beforeAll } from 'vitest'

/** Where the tests of a file find a tiny model and an empty cache. */
export interface TestPlace {
  /** A model folder with a tiny BERT of random but fixed weights. */
  readonly model: string
  /** The environment with a cache of the test's own. */
  readonly environment: Readonly<Record<string, string>>
  /** The options that name the model and a device that every machine has. */
  readonly modelFlags: readonly string[]
}

/** Makes a place for the tests of a file; what it gives may be read inside tests. */
export function testPlace(): TestPlace {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'valuecsv-test-'))
    await writeModelFolder(join(folder, 'tiny'), tinyModel())
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    get model() {
      return join(folder, 'tiny')
    },
    get environment() {
      return { XDG_CACHE_HOME: join(folder, 'cache') }
    },
    get modelFlags() {
      return ['--model', join(folder, 'tiny'), '--device', 'cpu']
    },
  }
}
