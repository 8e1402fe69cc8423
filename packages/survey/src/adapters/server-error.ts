/** What the body of a refused request says, as far as it can be read. */
export interface ServerError {
  /** Every code and type that it names. */
  readonly codes: readonly string[]
  readonly message: string | undefined
}

/**
 * Reads the bodies that OpenAI, Anthropic and those who follow them send with a status of 400 and more: `error.code`,
 * `error.type`, `error.message`, the same without `error`, `innererror` inside.
 */
export function readServerError(body: string | undefined): ServerError {
  const root = objectIn(parsed(body ?? ''))
  const error = typeof root.error === 'string' ? { message: root.error } : objectIn(root.error)
  const parts = [root, error, objectIn(error.innererror)]
  const codes = parts.flatMap(({ code, type }) => [code, type]).flatMap((code) => (isCode(code) ? [String(code)] : []))
  const message = [error.message, root.message].find((text) => typeof text === 'string' && text.trim() !== '')
  return { codes, message: message as string | undefined }
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
