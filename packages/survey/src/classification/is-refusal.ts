import { COURTESY_PHRASES, REFUSAL_PHRASES } from './refusal-phrases.ts'

/** How many sentences at the beginning of an answer may be where it refuses. */
const openingSentences = 3

/** How much may follow a refusal that is no courtesy: Chinese characters, an English word counting as two. */
const mostContent = 20

/** How much may stand beside a refusal in its own sentence and before it, counted in the same way. */
const mostBeside = 20

/** Clauses that name what is refused. */
const TOPIC = /^(?:关于|对于|至于|由于|鉴于|针对)|(?:问题|话题|要求|请求)，?$|\b(?:regarding|as for|due to)\b/

/** Nobody refuses at such length, in UTF-16 units. */
const longestRefusal = 2000

/**
 * Whether a text is a refusal by its words: one of its first three sentences holds a phrase of refusal outside quotation
 * marks, and what else it says, courtesies left out, is too short to be an answer. An apology before an answer, an answer
 * that tells of a refusal, "I can't …, but …" with an answer behind, and what a person would not do, with reasons, are no
 * refusals.
 */
export function isRefusal(text: string): boolean {
  if (text.length > longestRefusal) return false
  const sentences = sentencesOf(text)
  const at = sentences.slice(0, openingSentences).findIndex((sentence) => refuses(withoutQuotations(sentence)))
  if (at < 0) return false
  const after = [behindContrast(sentences[at]!), ...sentences.slice(at + 1)]
  return contentLength(after) <= mostContent && contentLength(besideRefusal(sentences, at)) <= mostBeside
}

/** The clauses before a refusal, and those behind it in its sentence, which do not refuse themselves. */
function besideRefusal(sentences: readonly string[], at: number): string[] {
  const clauses = sentences.slice(0, at + 1).flatMap((sentence) => sentence.split(/(?<=，)|, /))
  return clauses.filter((clause) => !refuses(clause) && !TOPIC.test(clause))
}

function refuses(sentence: string): boolean {
  return REFUSAL_PHRASES.some((phrase) => phrase.test(sentence))
}

/** Sentences with their marks, in lower case, with plain apostrophes, without emphasis. */
function sentencesOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*_#>`]/g, '')
    .replaceAll(',', '，')
    .replaceAll(':', '：')
  return plain.split(/(?<=[。!?！？；;：])(?![”"」』])|(?<=\.)\s+|\n+/).filter((sentence) => sentence.trim() !== '')
}

function withoutQuotations(sentence: string): string {
  return sentence.replace(/[“"「『][^”"」』]*[”"」』]?/g, '“”')
}

/** What a sentence says after its last "but", where its refusal is not. */
function behindContrast(sentence: string): string {
  const last = [...sentence.matchAll(/但是?|不过|然而|\bbut\b|\bhowever\b|\byet\b/g)].at(-1)
  const rest = last === undefined ? '' : sentence.slice(last.index + last[0].length)
  return refuses(rest) ? '' : rest
}

function contentLength(sentences: readonly string[]): number {
  const content = sentences.filter((sentence) => !COURTESY_PHRASES.some((phrase) => phrase.test(sentence))).join(' ')
  const words = content.match(/[a-z']+/g) ?? []
  const characters = content.match(/\p{Script=Han}/gu) ?? []
  return characters.length + 2 * words.length
}
