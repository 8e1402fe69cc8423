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

/** Where shell lines run, and what they find there. */
export interface ShellOptions {
  /** Default: an empty folder that is removed afterwards. */
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Functions of bash that stand before the lines. */
  readonly functions?: string
  /** Default 60,000. */
  readonly timeLimitMs?: number
}

/** Runs shell lines with the programs of the workspace; `npx` takes them instead of the registry. */
export async function runShellExample(code: string, options: ShellOptions = {}): Promise<ExampleRun> {
  const { functions = '', environment = {}, timeLimitMs = TIME_LIMIT_MS } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'valuecsv-readme-'))
  const lines = `npx() { "$@"; }\n${functions}\n${code}`
  try {
    return await run('bash', ['-euo', 'pipefail', '-c', lines], folder, environment, timeLimitMs)
  } finally {
    if (options.folder === undefined) rmSync(folder, { recursive: true })
  }
}

function run(
  command: string,
  parameters: readonly string[],
  folder: string,
  added: Readonly<Record<string, string>> = {},
  timeout = TIME_LIMIT_MS,
): Promise<ExampleRun> {
  const { VALUECSV_DATA: _, VALUECSV_MODELS: __, FORCE_COLOR: ___, ...environment } = process.env
  const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${environment.PATH}`
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...environment, PATH, NO_COLOR: '1', ...added },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
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
