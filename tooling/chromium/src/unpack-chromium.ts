import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const { resolve } = createRequire(import.meta.url)

/** The browser, and a folder with the libraries that it wants of a system. */
export interface UnpackedChromium {
  readonly executablePath: string
  readonly libraries: string
}

/** Unpacks the browser of the package into a folder of its version, 210 MB, unless it is there already. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const bin = join(dirname(resolve('@sparticuz/chromium')), '..', 'bin')
  const { version } = JSON.parse(await readFile(join(bin, '..', 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `valuecsv-chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder, bin)
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/** The package unpacks into the temporary folder of its process; moved into place whole, it is never seen in part. */
async function unpackInto(folder: string, bin: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`)
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(bin, name))
  const program = `
    import { inflate } from '@sparticuz/chromium'
    for (const archive of ${JSON.stringify(archives)}) await inflate(archive)`
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: staging },
    })
    await rename(staging, folder).catch((error: unknown) => {
      // Another process was quicker.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
