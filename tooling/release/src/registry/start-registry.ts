import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../steps/failure.ts'
import type { ClientSettings } from './client-settings.ts'
import { freePort } from './free-port.ts'
import { registrySettings } from './registry-settings.ts'

/** A registry that runs on this machine. */
export interface LocalRegistry {
  readonly url: string
  /** Where the packages published to it lie. */
  readonly storage: string
  /** Ends it. */
  close(): Promise<void>
}

/** Past this a registry that does not answer never will. */
const START_LIMIT_MS = 180_000

/** Starts verdaccio, with everything that it writes in `folder`. */
export async function startRegistry(
  folder: string,
  client: ClientSettings,
  environment: NodeJS.ProcessEnv,
): Promise<LocalRegistry> {
  const storage = join(folder, 'storage')
  await mkdir(storage, { recursive: true })
  const settings = join(folder, 'settings.yaml')
  const hasToken = Boolean(environment.NPM_TOKEN)
  await writeFile(settings, registrySettings(storage, client, { hasToken }), { mode: 0o600 })
  const port = await freePort()
  const logFile = join(folder, 'registry.log')
  const log = await open(logFile, 'w')
  const program = join(dirname(createRequire(import.meta.url).resolve('verdaccio')), '../bin/verdaccio')
  const child = spawn(process.execPath, [program, '--config', settings, '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    env: { ...environment, ...(client.certificates ? { NODE_EXTRA_CA_CERTS: client.certificates } : {}) },
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
  const url = `http://127.0.0.1:${port}/`
  const start = performance.now()
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() - start > START_LIMIT_MS) {
      await close()
      throw new Failure('the local registry does not start', await readFile(logFile, 'utf8'))
    }
    await sleep(100)
  }
  return { url, storage, close }
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}-/ping`).then(
    ({ ok }) => ok,
    () => false,
  )
}
