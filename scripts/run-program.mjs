import { spawn } from 'node:child_process'

/** stdout and stderr of the program, by the name of the choice. */
const STREAMS = { keep: ['pipe', 'pipe'], stderr: [2, 2], inherit: [1, 2] }

/**
 * Runs a program to its end. Never throws: a program that cannot start has not succeeded either.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ directory: string, environment: Record<string, string | undefined>, output?: 'keep' | 'stderr' | 'inherit', timeoutMs?: number }} options
 *   `output` is where stdout and stderr go; a program that outlives `timeoutMs` is ended
 * @returns {Promise<{ succeeded: boolean, output: string, how: string, seconds: number }>}
 *   `output` is what was kept of stdout and stderr, together; `how` says how it ended ("exit code 2")
 */
export function runProgram(command, parameters, { directory, environment, output = 'keep', timeoutMs = 0 }) {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: directory,
      env: environment,
      stdio: ['ignore', ...STREAMS[output]],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      // npx and the programs of node_modules/.bin are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath,
    })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const end = (succeeded, how) => {
      const seconds = (performance.now() - start) / 1000
      resolve({ succeeded, output: Buffer.concat(chunks).toString('utf8'), how, seconds })
    }
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code, signal) => end(code === 0, signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}
