import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** On what a place in the file system hangs; defaults are those of the process. */
export interface Surroundings {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
  readonly home?: string
}

/**
 * The folder where downloads are kept: `valuecsv` in `XDG_CACHE_HOME`, or in what the system has for caches
 * (`~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`). It may not exist yet.
 */
export function cacheDirectory(surroundings: Surroundings = {}): string {
  const { environment = process.env, platform = process.platform } = surroundings
  const chosen = environment.XDG_CACHE_HOME
  // A relative one is to be ignored, says the specification of these folders.
  if (chosen && isAbsolute(chosen)) return join(chosen, 'valuecsv')
  // Asked for only here: a process without a home can still name a cache.
  const { home = homedir() } = surroundings
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'valuecsv')
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'valuecsv', 'cache')
  return join(home, '.cache', 'valuecsv')
}
