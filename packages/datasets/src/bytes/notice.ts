import type { Notice } from '@valuecsv/errors'

export type { Notice }

/** How many notices of one code are passed on before the rest is only counted. */
const mostOfOneCode = 5

/** Passes notices on, of each code only the first few; `finish` tells how many were held back. */
export function limitedNotices(onNotice: ((notice: Notice) => void) | undefined, file: string) {
  const counts = new Map<string, number>()
  return {
    notify(notice: Notice): void {
      const count = (counts.get(notice.code) ?? 0) + 1
      counts.set(notice.code, count)
      if (count <= mostOfOneCode) onNotice?.(notice)
    },
    finish(): void {
      for (const [code, count] of counts) {
        if (count > mostOfOneCode) onNotice?.({ code, message: `${file}: ${count - mostOfOneCode} more of the same` })
      }
    },
  }
}
