/** Words with which many answers of one LLM begin. */
export interface Opening {
  readonly text: string
  /** How many answers have it among their first characters. */
  readonly answers: number
  readonly of: number
}

/** An answer and the question that it answers. */
export interface OpeningText {
  readonly text: string
  /** What stands in the question, too, is no template; default: nothing does. */
  readonly question?: string
}

/** Settings of `findOpening`. */
export interface FindOpeningOptions {
  /** How many characters an opening is looked for in, from the start. Default 20. */
  readonly within?: number
  /** The shortest opening, in characters. Default 4: the length of an idiom, or of a newspaper's name. */
  readonly shortest?: number
  /** The least share of the answers that must have it. Default 0.25. */
  readonly share?: number
  /** The least number of answers that must have it. Default 5. */
  readonly answers?: number
}

/**
 * Finds the words that most answers of one LLM have among their first characters, whatever these are: of those that are
 * in the most answers the longest. Words that stand in the question don't count for that answer, since answers repeat
 * their questions. Undefined where no words are in enough answers.
 */
export function findOpening(answers: readonly OpeningText[], options: FindOpeningOptions = {}): Opening | undefined {
  const { within = 20, shortest = 4, share = 0.25, answers: fewest = 5 } = options
  const enough = Math.max(fewest, share * answers.length)
  const often = oftenSomewhere(answers, shortest, within, enough / answers.length)
  if (often.size === 0) return undefined
  const starts = startsOf(answers, within, shortest)
  const counts = countPieces(starts, shortest, (piece) => often.has(piece))
  const most = Math.max(0, ...new Set(counts.values()))
  if (most < enough) return undefined
  // No piece is in more answers than what it is made of, so only those that the most answers have can grow.
  let longest = piecesWith(counts, (count) => count === most)
  for (let length = shortest + 1; length <= within; length++) {
    const inside = new Set(longest)
    const grown = countPieces(starts, length, (piece) => inside.has(withoutLast(piece)))
    const longer = piecesWith(grown, (count) => count === most)
    if (longer.length === 0) break
    longest = longer
  }
  return { text: longest[0]!, answers: most, of: answers.length }
}

/** The first characters of each answer, without the words of its question. */
function startsOf(answers: readonly OpeningText[], within: number, shortest: number): string[][] {
  return answers.map(({ text, question = '' }) => withoutQuestion(characters(text, within), question, shortest))
}

/** Answers of which the pieces are counted at once: few enough for the counts to stay in the processor's cache. */
const answersAtOnce = 256

/**
 * The pieces that in some group of answers are in that share of them: what is in that share of all answers is among
 * these, and most pieces, which are in hardly any answer, are soon forgotten.
 */
function oftenSomewhere(
  answers: readonly OpeningText[],
  length: number,
  within: number,
  share: number,
): ReadonlySet<string> {
  const often = new Set<string>()
  for (let first = 0; first < answers.length; first += answersAtOnce) {
    const group = answers.slice(first, first + answersAtOnce)
    const counts = countPieces(startsOf(group, within, length), length)
    for (const piece of piecesWith(counts, (count) => count >= share * group.length)) often.add(piece)
  }
  return often
}

/** A letter or a digit. */
const isOfWord = /[\p{L}\p{N}]/u

/** In how many answers each piece of that length is. */
function countPieces(
  starts: readonly (readonly string[])[],
  length: number,
  isWanted: (piece: string) => boolean = () => true,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const start of starts) {
    for (const piece of new Set(piecesOf(start, length))) {
      if (isWanted(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
    }
  }
  return counts
}

function piecesWith(counts: ReadonlyMap<string, number>, isWanted: (count: number) => boolean): string[] {
  return [...counts].flatMap(([piece, count]) => (isWanted(count) ? [piece] : []))
}

function withoutLast(piece: string): string {
  return Array.from(piece).slice(0, -1).join('')
}

/** Whether an answer has the opening among its first characters. */
export function hasOpening(text: string, opening: string, { within = 20 }: FindOpeningOptions = {}): boolean {
  return characters(text, within).join('').includes(opening)
}

/** The first characters of a text, white space before it left out. */
function characters(text: string, count: number): string[] {
  // No character has more than two code units.
  return Array.from(text.trimStart().slice(0, 2 * count)).slice(0, count)
}

/** The characters, with a blank in place of each that belongs to words of the question. */
function withoutQuestion(start: readonly string[], question: string, shortest: number): string[] {
  const kept = [...start]
  for (let from = 0; question !== '' && from + shortest <= start.length; from++) {
    if (question.includes(start.slice(from, from + shortest).join(''))) kept.fill(' ', from, from + shortest)
  }
  return kept
}

/** The runs of so many characters, each within one clause: punctuation is no part of an opening. */
function piecesOf(start: readonly string[], length: number): string[] {
  const pieces: string[] = []
  let run = 0
  for (let end = 0; end < start.length; end++) {
    run = isOfWord.test(start[end]!) ? run + 1 : 0
    if (run < length) continue
    let piece = ''
    for (let at = end + 1 - length; at <= end; at++) piece += start[at]!
    pieces.push(piece)
  }
  return pieces
}
