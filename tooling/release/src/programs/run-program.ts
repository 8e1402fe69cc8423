import { spawn } from 'node:child_process'

/** Where and how a program runs. */
export interface RunOptions {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  /** A program that takes longer is ended. Default 300,000. */
  readonly timeoutMs?: number
}

/** How a program ended. */
export interface ProgramRun {
  readonly succeeded: boolean
  readonly printed: string
  /** What it wrote to standard error. */
  readonly complaints: string
  /** "exit code 2", "ended by SIGKILL", or why it could not start. */
  readonly how: string
  readonly seconds: number
}

/** Runs a program to its end. Never rejects: one that cannot start has not succeeded either. */
export function runProgram(
  command: string,
  parameters: readonly string[],
  { folder, environment, timeoutMs = 300_000 }: RunOptions,
): Promise<ProgramRun> {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath,
    })
    const printed: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    const end = (succeeded: boolean, how: string) => {
      const seconds = (performance.now() - start) / 1000
      resolve({
        succeeded,
        printed: `${Buffer.concat(printed)}`,
        complaints: `${Buffer.concat(complaints)}`,
        how,
        seconds,
      })
    }
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code, signal) => end(code === 0, signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}
