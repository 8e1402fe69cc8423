import { afterEach, beforeEach, expect } from 'vitest'
import { NO_BROWSER, type Site } from './site.ts'
import type { Visit, VisitOptions } from './visit.ts'

/**
 * Gives every test of a file a visitor of its own, with empty storage, and expects that nothing happened in it that must
 * not. The function that comes back takes another visitor in its place.
 */
export function eachVisit(
  site: Site | undefined,
  take: (visit: Visit) => void,
): (options: VisitOptions) => Promise<void> {
  let visit: Visit | undefined
  const open = async (options?: VisitOptions) => {
    visit = await site!.visit(options)
    take(visit)
  }
  const close = async () => {
    expect(visit?.faults ?? []).toEqual([])
    await visit?.close()
    visit = undefined
  }
  beforeEach((context) => (site === undefined ? context.skip(NO_BROWSER) : open()))
  afterEach(close)
  return async (options) => {
    await close()
    await open(options)
  }
}
