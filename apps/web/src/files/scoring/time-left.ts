/** A time to be told: in the largest unit that fits, rounded so that it does not flicker. */
export interface TimeLeft {
  readonly key: 'seconds' | 'minutes' | 'hours'
  readonly values: Readonly<Record<string, number>>
}

/** How long the rest takes at a rate. */
export function timeLeft(rest: number, perSecond: number): TimeLeft {
  const seconds = Math.max(1, Math.round(rest / perSecond))
  if (seconds < 90) return { key: 'seconds', values: { n: seconds > 20 ? 5 * Math.round(seconds / 5) : seconds } }
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return { key: 'minutes', values: { n: minutes } }
  return { key: 'hours', values: { h: Math.floor(minutes / 60), m: minutes % 60 } }
}
