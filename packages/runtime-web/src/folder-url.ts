import { ValueCsvError } from '@valuecsv/errors'
import { browserGlobals } from './browser-globals.ts'

/** The URL of a folder, relative to the page or worker that asks, with `/` at its end. Error: `runtime-web/wasm-missing`. */
export function folderUrl(folder: string | URL): string {
  const url = URL.parse(String(folder), browserGlobals.location?.href)
  if (url === null || url.search !== '' || url.hash !== '') {
    const message = `wasmFiles "${folder}": expected the URL of the folder with the .wasm files, without ? and #`
    throw new ValueCsvError('runtime-web/wasm-missing', message)
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
