import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const interrupter = new URL('interrupt-on.ts', import.meta.url).href

/** How a run of the program ended. */
export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number | null
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** A file or device that standard output goes to. */
  readonly stdoutTo?: string
  /** Sends SIGINT, as Ctrl-C does, when the program has written this to standard error. */
  readonly interruptOn?: string
  /** Leaves standard input open, and sends SIGINT when the program has read so much of `input` that the rest fits into a pipe. */
  readonly interruptOnRead?: boolean
  /** Sends the signal once, as soon as `when` holds. */
  readonly endWith?: { readonly signal: NodeJS.Signals; readonly when: () => boolean }
}

/** Runs the real program from its sources, as a process of its own with nothing of this one's settings. */
export function runValuecsv(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env
  const target = options.stdoutTo === undefined ? undefined : openSync(options.stdoutTo, 'w')
  const { interruptOn } = options
  const loaded = interruptOn === undefined ? [] : [`--import=${interrupter}`]
  const signals = interruptOn === undefined ? {} : { INTERRUPT_ON: interruptOn }
  const child = spawn(process.execPath, ['--conditions=@valuecsv/source', '--no-warnings', ...loaded, main, ...args], {
    env: { PATH, HOME, LANG: 'C.UTF-8', ...signals, ...options.environment },
    stdio: ['pipe', target ?? 'pipe', 'pipe'],
  })
  if (target !== undefined) closeSync(target)
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  // A program that ends before it has read everything is part of what is tested.
  child.stdin!.on('error', () => {})
  if (options.interruptOnRead) child.stdin!.write(options.input ?? '', () => child.kill('SIGINT'))
  else child.stdin!.end(options.input ?? '')
  const { endWith } = options
  const watch =
    endWith &&
    setInterval(() => {
      if (!endWith.when()) return
      clearInterval(watch)
      child.kill(endWith.signal)
    }, 10)
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => {
      clearInterval(watch)
      resolve({ stdout, stderr, exitCode })
    })
  })
}
