import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** A page in a folder of its own. */
export interface PageBuild {
  readonly folder: string
  remove(): Promise<void>
}

/** Builds the page of `root` with Vite as its users do, but from the sources of this workspace. */
export async function buildPage(root: string): Promise<PageBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-page-'))
  await build({
    root,
    logLevel: 'error',
    resolve: { conditions: ['@valuecsv/source', 'browser', 'module', 'import', 'default'] },
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  })
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
