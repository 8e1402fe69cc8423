/** A text and the reasoning that stood in it. */
export interface SplitText {
  readonly text: string
  /** `undefined` where there was none. */
  readonly reasoning: string | undefined
}

/**
 * The tags around reasoning, of which any end counts for any beginning: those of most models, of Claude in a prompt, of
 * prompts that ask for them, of Doubao Seed; of Mistral; of Kimi.
 */
const tags = /<\/?(?:think|thinking|reasoning|seed:think)>|\[\/?THINK\]|◁\/?think▷/g

/**
 * Takes the reasoning out of a text that holds it between tags such as `<think>`: whole blocks wherever they stand; what
 * stands before an end without a beginning, as chat templates leave it that write the beginning themselves; what follows
 * a beginning without an end at the start of a line, as in answers that were cut off while reasoning. The text comes back
 * as it was where there is no tag, else trimmed.
 */
export function splitReasoning(text: string): SplitText {
  const reasoning: string[] = []
  let answer = ''
  let from = 0
  let begun: number | undefined
  for (const { 0: tag, index } of text.matchAll(tags)) {
    const isEnd = tag[1] === '/'
    if (begun !== undefined && isEnd) reasoning.push(text.slice(begun, index))
    else if (begun === undefined && isEnd) {
      reasoning.push(answer + text.slice(from, index))
      answer = ''
    } else if (begun === undefined) {
      answer += text.slice(from, index)
      begun = index + tag.length
      from = index
      continue
    } else continue
    begun = undefined
    from = index + tag.length
  }
  if (begun !== undefined && /(?:^|\n)[^\S\n]*$/.test(answer.slice(-200))) reasoning.push(text.slice(begun))
  else answer += text.slice(from)
  if (reasoning.length === 0) return { text, reasoning: undefined }
  const thoughts = reasoning.map((part) => part.trim()).filter((part) => part !== '')
  return { text: answer.trim(), reasoning: thoughts.join('\n') || undefined }
}
