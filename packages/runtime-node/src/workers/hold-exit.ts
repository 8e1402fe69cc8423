const EXIT_WAIT_MS = 10_000
const held = new Set<Int32Array<SharedArrayBuffer>>()

/**
 * Makes `process.exit()` wait (10 s at most) until `openRequests[0]` is 0: Node.js stops the threads of a process that
 * exits, and one stopped inside ONNX Runtime brings the process down with SIGABRT. Gives the function that ends the hold.
 */
export function holdExit(openRequests: Int32Array<SharedArrayBuffer>): () => void {
  if (held.size === 0) process.on('exit', waitForAll)
  held.add(openRequests)
  return () => {
    held.delete(openRequests)
    if (held.size === 0) process.off('exit', waitForAll)
  }
}

function waitForAll(): void {
  const end = performance.now() + EXIT_WAIT_MS
  for (const openRequests of held) {
    for (let open = Atomics.load(openRequests, 0); open > 0; open = Atomics.load(openRequests, 0)) {
      const left = end - performance.now()
      if (left <= 0 || Atomics.wait(openRequests, 0, open, left) === 'timed-out') return
    }
  }
}
