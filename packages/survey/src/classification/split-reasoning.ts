/** A text and the reasoning that stood in it. */
export interface SplitText {
  readonly text: string
  /** `undefined` where there was none. */
  readonly reasoning: string | undefined
}

/** The tags around reasoning: those of most models, of Claude in a prompt; of prompts that ask for them, of Doubao Seed; of Mistral; of Kimi. */
const tags = /<\/?(?:think|thinking|reasoning|seed:think)>|\[\/?THINK\]|◁\/?think▷/g

/** The beginning of which a tag is the beginning or the end; the two of most models count for each other. */
function kindOf(tag: string): string {
  return tag.replace('/', '').replace('<thinking>', usual)
}

const usual = '<think>'
const ambiguous = '<reasoning>'

/**
 * Takes the reasoning out of a text that holds it between tags such as `<think>`: whole blocks wherever they stand; what
 * stands before an end without a beginning, as chat templates leave it that write the beginning themselves; what follows
 * a beginning without an end at the start of a line, as in answers that were cut off while reasoning. Tags other than
 * `<think>` may be words of an answer: within a line a beginning counts where its end follows, and `<reasoning>` at the
 * start of a line alone, with an end behind it. The text comes back as it was where there is no tag, else trimmed.
 */
export function splitReasoning(text: string): SplitText {
  const reasoning: string[] = []
  let answer = ''
  let from = 0
  let begun: { readonly kind: string; readonly at: number } | undefined
  const lastEnds = new Map<string, number>()
  const isEnded = (kind: string, index: number) => {
    const last = lastEnds.get(kind) ?? text.lastIndexOf(`${kind[0]}/${kind.slice(1)}`)
    lastEnds.set(kind, last)
    return last > index
  }
  for (const { 0: tag, index } of text.matchAll(tags)) {
    const kind = kindOf(tag)
    if (tag[1] !== '/') {
      if (begun !== undefined && (begun.kind !== ambiguous || isEnded(ambiguous, index))) continue
      const before = () => answer.slice(-200) + text.slice(Math.max(from, index - 200), index)
      if (kind !== usual && !(kind !== ambiguous && isEnded(kind, index)) && !endsLine(before())) continue
      answer += text.slice(from, index)
      begun = { kind, at: index + tag.length }
      from = index
      continue
    }
    if (begun === undefined ? kind === ambiguous : kind !== begun.kind) continue
    if (begun === undefined) {
      reasoning.push(answer + text.slice(from, index))
      answer = ''
    } else reasoning.push(text.slice(begun.at, index))
    begun = undefined
    from = index + tag.length
  }
  if (begun !== undefined && endsLine(answer)) reasoning.push(text.slice(begun.at))
  else answer += text.slice(from)
  if (reasoning.length === 0) return { text, reasoning: undefined }
  const thoughts = reasoning.map((part) => part.trim()).filter((part) => part !== '')
  return { text: answer.trim(), reasoning: thoughts.join('\n') || undefined }
}

/** Whether what comes next stands at the start of a line. */
function endsLine(text: string): boolean {
  return /(?:^|\n)[^\S\n]*$/.test(text.slice(-200))
}
