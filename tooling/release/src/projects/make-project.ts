import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runOrFail } from '../programs/run-or-fail.ts'
import type { Scene } from '../scene.ts'

/** A project to make. */
export interface ProjectOptions {
  /** What `npm install` is asked for. */
  readonly install: readonly string[]
  /** Its files by path; a package.json is made. */
  readonly files?: Readonly<Record<string, string>>
  /** Default `module`. */
  readonly type?: 'module' | 'commonjs'
}

/** Makes a project in an empty folder and installs into it from the local registry; gives its folder. */
export async function makeProject(
  { projects, outside }: Scene,
  name: string,
  { install, files = {}, type = 'module' }: ProjectOptions,
): Promise<string> {
  const folder = join(projects, name)
  const manifest = JSON.stringify({ name: `check-${name}`, private: true, type })
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  if (install.length > 0) await runOrFail('npm', ['install', ...install], outside(folder))
  return folder
}
