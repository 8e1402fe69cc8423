import { createReadStream } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelFolder } from '@valuecsv/model-csv-small'
import type { Plugin } from 'vite'

const files = fileURLToPath(modelFolder)

/** Puts the files of csv-small beside the page, in the folder `csv-small`. */
export function filesOfModel(): Plugin {
  return {
    name: 'files-of-model',
    writeBundle: ({ dir }) => cp(files, `${dir}/csv-small`, { recursive: true }),
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
