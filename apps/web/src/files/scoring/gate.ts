/** A gate that work passes one piece at a time, and that can be shut for a while. */
export interface Gate {
  shut(): void
  open(): void
  /** Resolves while the gate is open, or when it opens. */
  pass(): Promise<void>
}

/** An open gate. */
export function createGate(): Gate {
  let waiting: PromiseWithResolvers<void> | undefined
  return {
    shut() {
      waiting ??= Promise.withResolvers()
    },
    open() {
      waiting?.resolve()
      waiting = undefined
    },
    pass: () => waiting?.promise ?? Promise.resolve(),
  }
}
