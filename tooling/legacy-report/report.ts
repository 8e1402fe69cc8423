// Writes docs/legacy-report.md and, beside it, .html, .csv and .json from what is in results/.
// node --conditions=@valuecsv/source tooling/legacy-report/report.ts
import { writeFile } from 'node:fs/promises'
import { reportFiles } from './report-files.ts'

for (const [extension, text] of await reportFiles()) {
  await writeFile(new URL(`../../docs/legacy-report.${extension}`, import.meta.url), text)
}
