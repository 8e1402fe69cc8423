import { join } from 'node:path'
import type { Scene } from '../scene.ts'
import { makeProject } from './make-project.ts'

/** The versions of Node.js that are supported: the oldest of `engines`, and the newest of each line that was tried. */
export const NODE_VERSIONS = ['22.12.0', '22.23.3', '24.21.0', '26.10.0'] as const

/** The program of a version of Node.js, from the registry unless it is the one that runs this. */
export async function installNode(scene: Scene, version: string): Promise<string> {
  if (version === process.versions.node) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = await makeProject(scene, `node-${version}`, { install: [`${name}@${version}`] })
  return join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node')
}
