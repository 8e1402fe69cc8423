import process from 'node:process'
import { EXIT_CODE } from './exit-code.ts'
import { createSink } from './output/sink.ts'
import { runCommandLine } from './run-command-line.ts'

// Also for the ONNX Runtime that transformers.js brings: it would tell its maker about this process.
process.env.ORT_DISABLE_TELEMETRY ??= '1'

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C doesn't wait for what the first one is saving.
    if (interruption.signal.aborted) process.exit(EXIT_CODE.interrupted)
    interruption.abort()
    // Who waits for input that nobody writes hears of no signal.
    process.stdin.destroy()
  })
}
process.stderr.on('error', () => {})

const exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  stdin: process.stdin,
  stdout: createSink(process.stdout, interruption.signal),
  stderr: process.stderr,
  terminal: {
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true,
    columns: process.stdout.columns || process.stderr.columns || 100,
  },
  signal: interruption.signal,
  now: () => performance.now(),
})
process.exit(exitCode)
