// Builds the site. `--no-reference` leaves the API pages out, which take the longest; `--out=FOLDER` writes it elsewhere.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vitepress'
import { writeReference } from './src/reference/write-reference.ts'
import { stageSite } from './src/staging/stage-site.ts'

const { values } = parseArgs({ options: { 'no-reference': { type: 'boolean' }, out: { type: 'string' } } })
const root = fileURLToPath(new URL('../../', import.meta.url))
const out = values.out ?? join(import.meta.dirname, 'dist')
// A folder for each run, so that two do not meet; in this one, where VitePress finds its theme.
const pages = mkdtempSync(join(import.meta.dirname, '.pages-'))
try {
  stageSite(root, pages)
  if (!values['no-reference']) await writeReference(root, join(pages, 'reference'))
  rmSync(out, { recursive: true, force: true })
  await build(pages, { outDir: out })
} finally {
  rmSync(pages, { recursive: true })
}
