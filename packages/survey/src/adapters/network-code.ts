/** Codes of a connection that was never made: nobody listens, no such host, no trusted certificate, no TLS. */
const neverMade =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|UND_ERR_CONNECT_TIMEOUT|BAD_PORT|EPROTO|ERR_TLS_.*|ERR_SSL_.*|CERT_.*|.*SELF_SIGNED.*|UNABLE_TO_.*|DEPTH_ZERO_.*)$/

const inWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ECONNRESET: 'connection reset',
  UND_ERR_SOCKET: 'connection closed early',
  BAD_PORT: 'no HTTP client connects to this port',
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
}

/** The code of the network error in an error or in what caused it; `undefined` where there is none. */
export function networkCode(error: unknown): string | undefined {
  const seen = new Set<unknown>()
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    seen.add(at)
    const code = (at as Error & { code?: unknown }).code
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code
    // `fetch` has a list of ports that belong to other protocols, and gives no code for them.
    if (at.message === 'bad port') return 'BAD_PORT'
  }
  return undefined
}

/** Whether a network error means that the server cannot be reached at all, rather than that it was cut off. */
export function isUnreachable(code: string): boolean {
  return neverMade.test(code)
}

/** A network error in words. */
export function networkWords(code: string): string {
  return inWords[code] ?? code
}
