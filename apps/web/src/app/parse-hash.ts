import { SCREEN_IDS, type ScreenId } from './screen-ids.ts'

/** Where the page is: a screen, and what of its state may be seen by others. */
export interface Route {
  readonly screen: ScreenId
  readonly parameters: Readonly<Record<string, string>>
}

/** The route of a hash such as `#/values?lang=zh`; the first screen for whatever is none. */
export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const screen = SCREEN_IDS.find((id) => id === path) ?? SCREEN_IDS[0]
  return { screen, parameters: Object.fromEntries(new URLSearchParams(query)) }
}

/** The hash of a route, the inverse of `parseHash`. */
export function hashOf({ screen, parameters }: Route): string {
  const query = new URLSearchParams(parameters).toString()
  return `#/${screen}${query === '' ? '' : `?${query}`}`
}
