import { createReadStream } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelFolder } from '@valuecsv/model-csv-small'
import type { Plugin } from 'vite'

const files = fileURLToPath(modelFolder)

/** What lies beside the files in the package, and must be with whoever gets them. */
const LICENCES = ['NOTICE', 'LICENSE', 'LICENSE-APACHE']

/** Puts the files of csv-small beside the page, in the folder `csv-small`, with their licences. */
export function filesOfModel(): Plugin {
  return {
    name: 'files-of-model',
    async writeBundle({ dir }) {
      await cp(files, `${dir}/csv-small`, { recursive: true })
      for (const name of LICENCES) await cp(join(files, '..', name), `${dir}/csv-small/${name}`)
    },
    configureServer({ middlewares }) {
      middlewares.use('/csv-small', (request, response) => {
        const path = new URL(request.url!, 'http://localhost').pathname
        createReadStream(join(files, path))
          .on('error', () => response.writeHead(404).end())
          .pipe(response)
      })
    },
  }
}
