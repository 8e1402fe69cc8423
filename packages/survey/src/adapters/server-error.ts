/** What the body of a refused request says, as far as it can be read. */
export interface ServerError {
  /** Every code and type that it names. */
  readonly codes: readonly string[]
  readonly message: string | undefined
}

/**
 * Reads the bodies that OpenAI, Anthropic and those who follow them send with a status of 400 and more: `error.code`,
 * `error.type`, `error.message`, the same without `error`, `innererror` inside; Gemini's, which stand in a list and give
 * reasons in `error.details`; OpenRouter's and xAI's for one question that was flagged, which have no code for it: here
 * `flagged_input`.
 */
export function readServerError(body: string | undefined): ServerError {
  const [root = {}] = [parsed(body ?? '')].flat().map(objectIn)
  const error: Fields = typeof root.error === 'string' ? { message: root.error } : objectIn(root.error)
  const reasons = [error.details].flat().map((detail) => ({ code: objectIn(detail).reason }))
  const parts: readonly Fields[] = [root, error, objectIn(error.innererror), ...reasons, flagged(error)]
  const codes = parts.flatMap(({ code, type }) => [code, type]).flatMap((code) => (isCode(code) ? [String(code)] : []))
  const message = [error.message, root.message].find((text) => typeof text === 'string' && text.trim() !== '')
  return { codes, message: message as string | undefined }
}

/** The status that a body tells which came with another one: its code, where that is one of HTTP. */
export function statusInBody({ codes }: ServerError): number | undefined {
  const code = codes.find((one) => /^[45]\d\d$/.test(one))
  return code === undefined ? undefined : Number(code)
}

function flagged({ metadata, message }: Fields): Fields {
  const { flagged_input: input, reasons } = objectIn(metadata)
  const isForbidden = typeof message === 'string' && /content violates usage guidelines/i.test(message)
  const isFlagged = input !== undefined || Array.isArray(reasons) || isForbidden
  return isFlagged ? { code: 'flagged_input' } : {}
}

/** A longer text is no code, and would cost minutes to look through. */
const longestCode = 200

function isCode(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= longestCode)
}

type Fields = Readonly<Record<string, unknown>>

function objectIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
