import { browserGlobals } from './browser-globals.ts'

/** The URL of a folder, relative to the page or worker that asks, with `/` at its end. */
export function folderUrl(folder: string | URL): string {
  const url = new URL(folder, browserGlobals.location?.href)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
