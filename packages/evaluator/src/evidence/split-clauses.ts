import { CLOSING_MARKS, LINE_ENDS, SENTENCE_ENDS } from '@valuecsv/tokenizer'

/** Where a clause stands in its text, in UTF-16 code units; `end` is behind its punctuation. */
export interface Clause {
  readonly start: number
  readonly end: number
}

/** Inside a number, a time, a name or an address a mark ends nothing: 1,300, 10:30, 7：30, https://a.cn/?b=1. */
const inside = '(?<=[A-Za-z0-9/])[,:;?!](?=[A-Za-z0-9/])|(?<=[0-9])：(?=[0-9])'
const closing = `[${CLOSING_MARKS.replace(']', '\\]')}]*`

const sentenceEnds = endsBy(SENTENCE_ENDS + LINE_ENDS)
/** Windows are cut at 、 — ～, too. Here those stay: what they part are words of one clause, which say little alone. */
const clauseEnds = endsBy(`${SENTENCE_ENDS}${LINE_ENDS}，：,:;`)

/** Shorter pieces, such as "他说，", join what follows. White space around a piece does not count. */
const FEWEST_CHARACTERS = 4

/**
 * Cuts a text into clauses that cover it without gaps, at most `most` of them: at commas and the like; where those are
 * too many at the ends of sentences, and where those are still too many in runs of sentences of about equal length.
 */
export function splitClauses(text: string, most: number): Clause[] {
  const clauses = cut(text, clauseEnds)
  if (clauses.length <= most) return clauses
  const sentences = cut(text, sentenceEnds)
  return sentences.length <= most ? sentences : joined(sentences, text.length / most)
}

function endsBy(marks: string): RegExp {
  return new RegExp(`(?:(?!${inside})[${marks}])+${closing}|\\.${closing}(?=\\s|$)`, 'gu')
}

function cut(text: string, ends: RegExp): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let before = 0
  /** Of what stands from `start` on, the first character that is no white space. */
  let first: number | undefined
  const places = Array.from(text.matchAll(ends), (match) => match.index + match[0].length)
  for (const end of [...places, text.length]) {
    // Trimming all that stands from `start` on, anew at each of many blank lines, would take for ever.
    const added = text.slice(before, end)
    const behindLast = before + added.trimEnd().length
    const isBlank = behindLast === before
    before = end
    if (isBlank) continue
    first ??= end - added.trimStart().length
    if (behindLast - first < FEWEST_CHARACTERS) continue
    clauses.push({ start, end })
    start = end
    first = undefined
  }
  if (start === text.length) return clauses
  // A short end has nothing behind it to join.
  const last = clauses.pop()
  return [...clauses, { start: last?.start ?? start, end: text.length }]
}

/** Each run is at least `length` long, so that no more than the text's length over it come out. */
function joined(pieces: readonly Clause[], length: number): Clause[] {
  const runs: Clause[] = []
  let start = 0
  for (const { end } of pieces) {
    if (end - start < length) continue
    runs.push({ start, end })
    start = end
  }
  const last = pieces.at(-1)!.end
  if (start === last) return runs
  const before = runs.pop()
  return [...runs, { start: before?.start ?? 0, end: last }]
}
