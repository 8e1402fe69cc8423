/** A URL that can be fetched, which one with a user and a password in it can't be, and the header that says who asks. */
export interface AuthorizedUrl {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A URL as messages may show it. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}

/** Takes user and password of a URL into a header (RFC 7617). */
export function authorizedUrl(url: string): AuthorizedUrl {
  const { username, password } = new URL(url)
  if (username === '' && password === '') return { url, headers: {} }
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {
    url: withoutPassword(url),
    headers: { authorization: `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}` },
  }
}
