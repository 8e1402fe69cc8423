import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { folderBytes } from './folder-bytes.ts'

/** A package in somebody's node_modules. */
export interface InstalledPackage {
  readonly name: string
  /** Of its files. */
  readonly bytes: number
  /** Of the archive that was downloaded, where the registry keeps it; 0 otherwise. */
  readonly archiveBytes: number
}

/** The packages that npm installed into a project, the largest first; `storage` is where the registry keeps archives. */
export async function installedPackages(folder: string, storage: string): Promise<InstalledPackage[]> {
  const lock = JSON.parse(await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; optional?: boolean }>
  }
  const paths = Object.entries(lock.packages)
  const found = paths.map(async ([path, { version }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const archive = join(storage, name, `${name.replace(/^.*\//, '')}-${version}.tgz`)
    const inside = paths.map(([other]) => other).filter((other) => other.startsWith(`${path}/node_modules/`))
    const nested = await Promise.all(inside.map((other) => folderBytes(join(folder, other))))
    const own = (await folderBytes(join(folder, path))) - nested.reduce((sum, bytes) => sum + bytes, 0)
    return { name, bytes: own, archiveBytes: await bytesOf(archive) }
  })
  return (await Promise.all(found)).sort((a, b) => b.bytes - a.bytes)
}

function bytesOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
