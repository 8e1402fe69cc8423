// Compares what each entry point exports with the report in the repository, `packages/*/api/*.api.md`; with `--update`
// writes the reports. A change of one without a changeset is refused. Looks at what was built.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicPackages } from '../workspace/public-packages.ts'
import { apiEntries } from './api/api-entry.ts'
import { changedSince } from './api/changed-since.ts'
import { extractReports } from './api/extract-reports.ts'
import { changesWithoutChangeset } from './api/report-problems.ts'
import { sayProblems } from './say-problems.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const packages = publicPackages(root)
const fresh = extractReports(root, packages.flatMap(apiEntries))
const reports = new Map(
  [...fresh].map(([{ reportFolder, reportName }, text]) => [join(reportFolder, reportName), text]),
)
const existing = packages
  .map(({ folder }) => join(folder, 'api'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
if (process.argv.includes('--update')) update()
sayProblems([...outdated(), ...(await unannounced())], `${reports.size} API reports are up to date`)

function update(): void {
  for (const path of existing) if (!reports.has(path)) rmSync(path)
  for (const [path, text] of reports) {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
}

function outdated(): string[] {
  const current = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined)
  const wrong = [...reports].filter(([path, text]) => current(path) !== text).map(([path]) => path)
  const left = existing.filter((path) => existsSync(path) && !reports.has(path))
  return [...wrong, ...left].map((path) => `${fromRoot(path)} is not what is exported; npm run api renews it`)
}

async function unannounced(): Promise<string[]> {
  const changed = await changedSince(root, process.env)
  if (changed === undefined) return []
  const changes = packages.flatMap(({ name, folder }) => {
    const states = [...changed]
      .filter(([path]) => path.startsWith(`${fromRoot(folder)}/api/`))
      .map(([, state]) => state)
    return states.length === 0 ? [] : [{ name, isNew: !states.includes('edited') }]
  })
  const changesets = readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      text: readFileSync(join(root, '.changeset', name), 'utf8'),
      isOfThisChange: changed.has(`.changeset/${name}`),
    }))
  return changesWithoutChangeset(changes, changesets)
}

function fromRoot(path: string): string {
  return relative(root, path).replaceAll('\\', '/')
}
