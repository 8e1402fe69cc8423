import { realpathSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { licencesOf } from '@valuecsv/config/licences'
import type { Plugin } from 'vite'
import { ONNXRUNTIME_LICENCE } from './onnxruntime-licence.ts'
import { packageFolders } from './package-folders.ts'

/**
 * Writes the licences and notices of all that the page takes in to `licenses.md` beside it. Its workers are builds of their
 * own: `ofWorkers` belongs among their plug-ins.
 */
export function pageLicences(): { readonly ofPage: Plugin; readonly ofWorkers: Plugin } {
  const moduleIds = new Set<string>()
  const collect: NonNullable<Plugin['generateBundle']> = (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') for (const id of file.moduleIds) moduleIds.add(id)
    }
  }
  let root = ''
  return {
    ofPage: {
      name: 'page-licences',
      apply: 'build',
      configResolved(settings) {
        root = settings.root
      },
      generateBundle: collect,
      async writeBundle({ dir }) {
        // Of ONNX Runtime there are `.wasm` files, too, which are no modules.
        const onnxruntime = realpathSync(join(root, 'node_modules/onnxruntime-web'))
        const folders = packageFolders([...moduleIds, join(onnxruntime, 'package.json')])
        const licences = await licencesOf(folders, { 'onnxruntime-web': ONNXRUNTIME_LICENCE })
        await writeFile(join(dir!, 'licenses.md'), licences)
      },
    },
    ofWorkers: { name: 'worker-licences', apply: 'build', generateBundle: collect },
  }
}
