/** Lets everything else that waits for the event loop go first. Rejects with the reason of `signal` where it has aborted then. */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
  signal?.throwIfAborted()
}
