/** Watches that a connection is not silent for too long. */
export interface SilenceWatch {
  /** Aborted, with an error that says for how long it was silent, once that is the limit. */
  readonly signal: AbortSignal
  /** Something was heard: the time begins anew. */
  heard(): void
  /** Ends the watch. */
  end(): void
}

/** Begins to watch; a server that says nothing for `limitMs`, by default 30 s, is given up. */
export function watchSilence(limitMs = 30_000): SilenceWatch {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error(`silent for ${limitMs / 1000} s`)), limitMs)
  return {
    signal: controller.signal,
    heard: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  }
}
