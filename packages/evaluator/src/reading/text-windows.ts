import { type Encoding, type Window, windows } from '@valuecsv/tokenizer'

/** Tokens whose windows are found in one go: some milliseconds of work. */
const SLICE_TOKENS = 50_000

/** Where the windows of a text are. */
export interface TextWindowsOptions {
  /** Tokens of a window, `[CLS]` and `[SEP]` included. */
  readonly maxTokens: number
  /** Most windows that are wanted, from 1; more are not looked for. */
  readonly maxWindows: number
  /** Awaited between the parts of a long text, so that nothing else has to wait for it. */
  readonly pause: () => Promise<void>
}

/** The windows of `windows(text, encoding, { maxTokens })`, found part by part. */
export async function textWindows(
  text: string,
  { ids, starts, ends }: Encoding,
  { maxTokens, maxWindows, pause }: TextWindowsOptions,
): Promise<Window[]> {
  const found: Window[] = []
  const length = Math.max(SLICE_TOKENS, 2 * maxTokens)
  for (let first = 0; ; ) {
    const end = Math.min(first + length, ids.length)
    const part = { ids: ids.subarray(first, end), starts: starts.subarray(first, end), ends: ends.subarray(first, end) }
    const inPart = windows(text, part, { maxTokens })
    // The last window of a part ends where the part does, which is no place to cut: the next part begins with it.
    const next = end < ids.length ? first + inPart.pop()!.firstToken : undefined
    for (const { firstToken, endToken } of inPart) {
      found.push({ firstToken: first + firstToken, endToken: first + endToken })
      if (found.length >= maxWindows) return found
    }
    if (next === undefined) return found
    first = next
    await pause()
  }
}
