import { readonly, shallowRef } from 'vue'
import { hashOf, parseHash, type Route } from './parse-hash.ts'

const current = shallowRef<Route>(parseHash(location.hash))
addEventListener('hashchange', () => {
  current.value = parseHash(location.hash)
})

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
  history.replaceState(null, '', hashOf(current.value))
}
