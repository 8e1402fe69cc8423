/** How fast work goes. */
export interface Pace {
  readonly perSecond: number
  readonly secondsLeft: number
}

/** The pace of `done` of `total` after a time; undefined while too little is done to tell. */
export function paceOf(done: number, total: number, elapsedMs: number): Pace | undefined {
  if (done < 3 || elapsedMs < 500) return undefined
  const perSecond = done / (elapsedMs / 1000)
  return { perSecond, secondsLeft: (total - done) / perSecond }
}
