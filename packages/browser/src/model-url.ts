import { quoted, ValueCsvError } from '@valuecsv/errors'
import { browserGlobals } from './browser-globals.ts'

/** The URL of a model folder, relative to the page, with `/` at its end. Error: `browser/model-url`. */
export function modelUrl(reference: string | URL): string {
  const text = String(reference)
  // A page may say what its names are relative to; a worker cannot.
  const base = browserGlobals.document?.baseURI ?? browserGlobals.location?.href
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    const message = `model ${quoted(text)}: expected the http: or https: URL of a folder, without ? and #`
    throw new ValueCsvError('browser/model-url', message)
  }
  if (url.username !== '' || url.password !== '') {
    const message = `model at ${url.host}: expected a URL without a user and a password, which browsers do not fetch`
    throw new ValueCsvError('browser/model-url', message)
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
