import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from '../repository/root.ts'

const TIME_LIMIT_MS = 60_000

/** What an example did. */
export interface ExampleRun {
  readonly code: number | null
  readonly printed: string
  readonly complaints: string
}

/**
 * Runs TypeScript as a file of the package in `folder`, from inside that folder, with the sources of the workspace.
 * A file, not `--eval`: workers that the example starts inherit the flags of the process.
 */
export async function runTypeScriptExample(folder: string, code: string): Promise<ExampleRun> {
  const file = join(root, folder, `.readme-example-${process.pid}.ts`)
  writeFileSync(file, code)
  try {
    return await run(process.execPath, ['--conditions=@valuecsv/source', file], join(root, folder))
  } finally {
    rmSync(file)
  }
}

/** Runs shell lines in an empty folder, with the programs of the workspace; `npx` takes them instead of the registry. */
export async function runShellExample(code: string): Promise<ExampleRun> {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-readme-'))
  try {
    return await run('bash', ['-euo', 'pipefail', '-c', `npx() { "$@"; }\n${code}`], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(command: string, parameters: readonly string[], folder: string): Promise<ExampleRun> {
  const { VALUECSV_DATA: _, VALUECSV_MODELS: __, FORCE_COLOR: ___, ...environment } = process.env
  const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${environment.PATH}`
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...environment, PATH, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT_MS,
  })
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, printed: `${Buffer.concat(printed)}`, complaints: `${Buffer.concat(complaints)}` })
    })
  })
}
