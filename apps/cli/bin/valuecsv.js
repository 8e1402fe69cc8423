#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  process.stderr.write('error: valuecsv is not built yet; run `node scripts/ensure.mjs` in the top folder first\n')
  process.exitCode = 1
}
