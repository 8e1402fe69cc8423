/** Where a table is scrolled to. */
export interface ScrollPlace {
  readonly scrollTop: number
  readonly viewHeight: number
  readonly rowHeight: number
  readonly count: number
}

/** The rows that are drawn, and where. */
export interface VisibleRows {
  readonly first: number
  /** After the last. */
  readonly end: number
  /** Of the first row that is drawn, from the top of the scrolled area, in pixels. */
  readonly top: number
  /** Of the scrolled area. */
  readonly height: number
}

/** Browsers draw no element that is much higher; a longer table scrolls in larger steps. */
export const HIGHEST_PIXELS = 8_000_000

/** Rows that are drawn beyond what is seen, so that scrolling shows no gaps. */
const BEYOND = 6

/** Which rows of a long table are to be drawn. */
export function visibleRows({ scrollTop, viewHeight, rowHeight, count }: ScrollPlace): VisibleRows {
  const wanted = count * rowHeight
  const height = Math.min(wanted, HIGHEST_PIXELS)
  const scrolled = Math.max(0, Math.min(scrollTop, height - viewHeight))
  const offset = scrolled * scrollRatio({ viewHeight, rowHeight, count })
  const first = Math.max(0, Math.floor(offset / rowHeight) - BEYOND)
  const end = Math.min(count, Math.ceil((offset + viewHeight) / rowHeight) + BEYOND)
  return { first, end, top: first * rowHeight - offset + scrolled, height }
}

/** Where to scroll so that a row is in sight; `undefined` where it is. */
export function scrollTopFor(row: number, place: ScrollPlace): number | undefined {
  const { scrollTop, viewHeight, rowHeight } = place
  const ratio = scrollRatio(place)
  const offset = scrollTop * ratio
  if (row * rowHeight < offset) return (row * rowHeight) / ratio
  if ((row + 1) * rowHeight > offset + viewHeight) return ((row + 1) * rowHeight - viewHeight) / ratio
  return undefined
}

/** Pixels of rows for a pixel of scrolling. */
function scrollRatio({ viewHeight, rowHeight, count }: Omit<ScrollPlace, 'scrollTop'>): number {
  const wanted = count * rowHeight
  return wanted <= HIGHEST_PIXELS ? 1 : (wanted - viewHeight) / (HIGHEST_PIXELS - viewHeight)
}
