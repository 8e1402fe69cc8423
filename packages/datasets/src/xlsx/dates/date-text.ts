const DAY_MS = 86_400_000
/** 9999-12-31, the last day that Excel shows. */
const LAST_DAY = 2_958_465

/**
 * A serial number of Excel as text: `2024-03-01`, with a time of day `2024-03-01 12:30:00`, below one day `12:30:00`; to the
 * second. `undefined` where no date has that number. Days count from the end of 1899, in which Excel has 1900-02-29, or from
 * 1904 (`from1904`), as old workbooks of the Mac have it.
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return undefined
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  const ofDay = seconds - day * 86_400
  const time = new Date(ofDay * 1000).toISOString().slice(11, 19)
  if (day === 0 && (ofDay > 0 || !from1904)) return time
  const date = dayText(day, from1904)
  return ofDay === 0 ? date : `${date} ${time}`
}

function dayText(day: number, from1904: boolean): string {
  if (!from1904 && day === 60) return '1900-02-29'
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  return new Date(first + day * DAY_MS).toISOString().slice(0, 10)
}
