/**
 * How long a server asks to wait, from its headers: `retry-after-ms`, or `retry-after` in seconds or as an HTTP date, which
 * is compared with the server's own `date` where it sends one, so that clocks need not agree. `undefined` where it does
 * not say, 0 for a date that has passed.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>> | undefined, now: number): number | undefined {
  const milliseconds = Number.parseFloat(headers?.['retry-after-ms'] ?? '')
  if (milliseconds >= 0) return milliseconds
  const value = headers?.['retry-after']?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  // Numbers below 0 would be read as years.
  const date = /^[-+]/.test(value) ? Number.NaN : Date.parse(value)
  if (Number.isNaN(date)) return undefined
  const serverNow = Date.parse(headers?.date ?? '')
  return Math.max(0, date - (Number.isNaN(serverNow) ? now : serverNow))
}
