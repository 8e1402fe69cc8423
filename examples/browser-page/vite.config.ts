import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { modelFolder } from '@valuecsv/model-csv-small'
import { defineConfig } from 'vite'

// The model's files lie beside the page, in the folder `csv-small`, and its licences with them. Any other way to serve them
// will do.
export default defineConfig({
  base: './',
  plugins: [
    {
      name: 'csv-small',
      async writeBundle({ dir }) {
        await cp(fileURLToPath(modelFolder), `${dir}/csv-small`, { recursive: true })
        for (const name of ['NOTICE', 'LICENSE', 'LICENSE-APACHE'])
          await cp(fileURLToPath(new URL(`../${name}`, modelFolder)), `${dir}/csv-small/${name}`)
      },
    },
  ],
})
