import { readonly, shallowRef } from 'vue'
import { hashOf, parseHash, type Route } from './parse-hash.ts'

/** What an entry of the history holds once the page has been there; that of a new address holds nothing. */
export const VISITED = 'visited'

const current = shallowRef<Route>(parseHash(location.hash))
// A new address and every way through the history come as this.
addEventListener('popstate', () => {
  current.value = parseHash(location.hash)
  history.replaceState(VISITED, '')
})
history.replaceState(VISITED, '')

/** Where the page is; follows the address. */
export const route = readonly(current)

/**
 * Writes parameters into the address, without a new entry in the history; `undefined` takes one away. Only what anybody may
 * see belongs there: never a text, a file or a file's name.
 */
export function setParameters(changes: Readonly<Record<string, string | undefined>>): void {
  const merged = Object.entries({ ...current.value.parameters, ...changes })
  const parameters = Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== undefined))
  current.value = { ...current.value, parameters }
  history.replaceState(VISITED, '', hashOf(current.value))
}
