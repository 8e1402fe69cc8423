import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const program = `
  import { readFileSync } from 'node:fs'
  import { readPyTorch } from '@valuecsv/checkpoints'
  const bytes = readFileSync(process.env.CHECKPOINT)
  const before = process.resourceUsage().maxRSS
  const problem = (() => {
    try {
      readPyTorch(bytes)
    } catch (error) {
      return error.message
    }
  })()
  console.log(JSON.stringify({ problem, grownBytes: (process.resourceUsage().maxRSS - before) * 1024 }))
`

/** What the reader says of a checkpoint, and by how much a process that reads it grows beyond the file in its memory. */
export async function readInChild(bytes: Uint8Array): Promise<{ problem?: string; grownBytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-checkpoint-'))
  try {
    const path = join(folder, 'hostile.pt')
    await writeFile(path, bytes)
    const parameters = ['--conditions=@valuecsv/source', '--input-type=module', '--eval', program]
    const { stdout } = await promisify(execFile)(process.execPath, parameters, {
      cwd: import.meta.dirname,
      env: { ...process.env, CHECKPOINT: path },
    })
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}
