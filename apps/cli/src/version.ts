import { readFileSync } from 'node:fs'

/** The version in the package's manifest, which lies beside both `src` and `dist`. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
