/** The screens, in the order of the navigation; the first is where a visit begins. */
export const SCREEN_IDS = ['score', 'files', 'compare', 'values'] as const

/** A screen as it is named in the page's address: `#/score`. */
export type ScreenId = (typeof SCREEN_IDS)[number]
