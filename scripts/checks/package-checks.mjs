import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicPackages } from './public-packages.mjs'

/**
 * Packs every public package as it would be published, then lets publint and attw look at the archives.
 *
 * @param {string} root the repository's folder
 * @param {(command: string, parameters: readonly string[], folder?: string) =>
 *   Promise<{ succeeded: boolean, output: string }>} run runs a program of `node_modules/.bin`
 * @returns {Promise<{ name: string, succeeded: boolean, output: string, seconds: number }[]>} one entry a tool
 */
export async function packageChecks(root, run) {
  const archives = mkdtempSync(join(tmpdir(), 'valuecsv-pack-'))
  const archiveOf = ({ name }) => join(archives, `${name.replace(/^@/, '').replace('/', '-')}.tgz`)
  const packages = publicPackages(root)
  try {
    const pack = (entry) => run('pnpm', ['pack', '--out', archiveOf(entry)], join(root, entry.folder))
    const publint = (entry) => run('publint', ['run', archiveOf(entry), '--strict'])
    const attw = (entry) => run('attw', [archiveOf(entry), '--profile', 'esm-only', '--format', 'ascii', '--no-color'])
    return [
      await checkEach('pnpm pack', packages, pack),
      await checkEach('publint', packages, publint),
      await checkEach(
        'attw',
        packages.filter(({ isLibrary }) => isLibrary),
        attw,
      ),
    ]
  } finally {
    rmSync(archives, { recursive: true, force: true })
  }
}

/** Runs `check` on every package, two at a time, and joins what the failed ones said. */
async function checkEach(tool, packages, check) {
  const start = performance.now()
  const waiting = [...packages]
  const failures = []
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const { succeeded, output } = await check(entry)
      if (!succeeded) failures.push(`${entry.folder}\n${output}`)
    }
  }
  await Promise.all([work(), work()])
  return {
    name: `${tool} (${packages.length} packages)`,
    succeeded: failures.length === 0,
    output: failures.join('\n'),
    seconds: (performance.now() - start) / 1000,
  }
}
