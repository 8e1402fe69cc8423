import { ValueCsvError } from '@valuecsv/errors'

/**
 * A base URL, and the variable that its fragment names (`https://host/v1#HOST_API_KEY`). Nothing of a wrong URL is shown
 * but its host: what is wrong may be a password. Error: `survey/wrong-url`.
 */
export function parseBaseUrl(text: string): { readonly url: string; readonly keyVariable?: string } {
  if (!URL.canParse(text)) throw wrongUrl('a URL of an LLM', 'expected http:// or https:// and a host')
  const url = new URL(text)
  const variable = url.hash.slice(1)
  if (url.username !== '' || url.password !== '') {
    throw wrongUrl(url.host, 'expected no user or password in the URL', 'Put the key into an environment variable.')
  }
  if (url.search !== '') throw wrongUrl(url.host, 'expected a base URL without a query')
  if (variable !== '' && !/^[A-Z][A-Z0-9_]*$/.test(variable)) {
    const expected = 'expected the name of an environment variable behind #, in capital letters'
    throw wrongUrl(url.host, expected, 'Never put the key itself there.')
  }
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  return { url: base, ...(variable !== '' && { keyVariable: variable }) }
}

function wrongUrl(place: string, problem: string, hint?: string): ValueCsvError {
  return new ValueCsvError('survey/wrong-url', `${place}: ${problem}`, hint === undefined ? {} : { hint })
}
