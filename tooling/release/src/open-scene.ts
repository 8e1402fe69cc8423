import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { outsideEnvironment } from './programs/outside-environment.ts'
import type { RunOptions } from './programs/run-program.ts'
import { clientSettings } from './registry/client-settings.ts'
import { startRegistry } from './registry/start-registry.ts'
import type { SceneWithoutPackages } from './scene.ts'

/** Starts the registry and says how programs run, all inside an empty folder; the packages come later. */
export async function openScene(root: string, folder: string): Promise<SceneWithoutPackages> {
  const workspace = join(folder, 'workspace')
  const projects = join(folder, 'projects')
  const userSettings = join(folder, 'npmrc')
  const cache = join(folder, 'cache')
  const client = await clientSettings({ folder: root, environment: process.env })
  const registry = await startRegistry(await made(join(folder, 'registry')), client, process.env)
  // npm refuses to publish without a token, whatever the registry asks for.
  await writeFile(userSettings, `registry=${registry.url}\n${registry.url.replace('http:', '')}:_authToken=anything\n`)
  await made(projects)
  await made(workspace)
  const programs = join(root, 'node_modules/.bin')
  const insideEnvironment: NodeJS.ProcessEnv = {
    ...outsideEnvironment(process.env, { node: process.execPath, root, registry: registry.url, userSettings, cache }),
    pnpm_config_registry: registry.url,
  }
  const inside = (place = workspace): RunOptions => ({
    folder: place,
    environment: { ...insideEnvironment, PATH: [programs, insideEnvironment.PATH].join(delimiter) },
  })
  const outside = (place: string, node = process.execPath): RunOptions => ({
    folder: place,
    environment: outsideEnvironment(process.env, { node, root, registry: registry.url, userSettings, cache }),
  })
  return { root, workspace, projects, registry, inside, outside }
}

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  return folder
}
