import { ValueCsvError } from '@valuecsv/errors'
import { browserGlobals } from './browser-globals.ts'

/** Throws `browser/insecure-page` where the browser keeps from the page what digests and storage need. */
export function checkPage(): void {
  const { isSecureContext, location } = browserGlobals
  if (isSecureContext !== false) return
  throw new ValueCsvError('browser/insecure-page', `${location?.href}: the page is neither from https: nor localhost`, {
    hint: 'Browsers keep cryptography, storage and WebGPU from such pages: serve it by https.',
  })
}
