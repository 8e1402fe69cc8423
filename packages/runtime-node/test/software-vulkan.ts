import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const DRIVER = 'libvk_swiftshader.so'
const BLOCK = 512
const require = createRequire(import.meta.url)

/** Unpacks the software Vulkan driver out of the browser package into a fresh folder, under the loader's name. */
export function unpackSoftwareVulkan(): string {
  const browser = dirname(require.resolve('@sparticuz/chromium'))
  const archive = brotliDecompressSync(readFileSync(join(browser, '..', 'bin', 'swiftshader.tar.br')))
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-vulkan-'))
  writeFileSync(join(folder, DRIVER), tarEntry(archive, DRIVER))
  symlinkSync(DRIVER, join(folder, 'libvulkan.so.1'))
  return folder
}

function tarEntry(archive: Buffer, name: string): Buffer {
  for (let at = 0; at < archive.length; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8) || 0
    const entry = archive.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    if (entry === name) return archive.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  throw new Error(`the archive has no ${name}`)
}
