/** A URL that can be fetched, which one with a user and a password in it can't be, and the header that says who asks. */
export interface AuthorizedUrl {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A URL, or what was written in place of one, as messages may show it. */
export function withoutPassword(url: string): string {
  const shown = URL.parse(url)
  // Nothing tells where a password begins in what is no URL.
  if (shown === null || !isWebAddress(shown)) return url.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1')
  shown.username = ''
  shown.password = ''
  return shown.href
}

/** Whether a URL is one that a server is asked for. */
export function isWebAddress({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

/** Takes user and password of a URL into a header (RFC 7617). */
export function authorizedUrl(url: string): AuthorizedUrl {
  const { username, password } = new URL(url)
  if (username === '' && password === '') return { url, headers: {} }
  const credentials = `${decoded(username)}:${decoded(password)}`
  return {
    url: withoutPassword(url),
    headers: { authorization: `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}` },
  }
}

/** A percent sign that begins no escape stands for itself, as in a password that was typed as it is. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
