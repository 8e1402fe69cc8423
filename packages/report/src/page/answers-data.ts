import { ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { digitsBeside } from '../tables/digits-beside.ts'
import type { PageAnswer } from './page-answer.ts'

/** Above this many characters the answers are held compressed. */
const largestPlain = 1_000_000

/** How many bytes answers may take in a page, compressed. */
const largestHeld = 10_000_000

/**
 * Questions and answers as a `script` element of data, which the page's own script reads: JSON, or for many answers
 * deflated and in base64. Throws `report/answers-too-large`.
 */
export async function answersElement(
  questions: ReadonlyMap<string, string>,
  answers: readonly PageAnswer[],
): Promise<string> {
  const json = JSON.stringify(answersData(questions, answers))
  if (json.length <= largestPlain) {
    return `<script type="application/json" id="answers-data">${safeInScript(json)}</script>`
  }
  const held = await deflated(json)
  if (held.length > largestHeld) {
    const megabytes = held.length / 1e6
    const most = largestHeld / 1e6
    throw new ValueCsvError(
      'report/answers-too-large',
      `${answers.length} answers take ${megabytes.toFixed(digitsBeside(megabytes, most, 0))} MB in the page even compressed, expected at most ${most} MB`,
      { hint: 'leave them out with --answers none' },
    )
  }
  return `<script type="text/plain" id="answers-data">${held}</script>`
}

function answersData(questions: ReadonlyMap<string, string>, answers: readonly PageAnswer[]) {
  const byQuestion = Map.groupBy(answers, ({ questionId }) => questionId)
  const llms = [...new Set(answers.map(({ llm }) => llm))]
  return {
    values: VALUE_IDS.map((id) => VALUES[id].name),
    llms,
    questions: Array.from(byQuestion, ([id, own]) => ({
      id,
      text: questions.get(id) ?? id,
      answers: own.map(({ llm, status, text, scores, values = [], promptId, sample }) => ({
        llm: llms.indexOf(llm),
        status,
        text,
        place: [
          ...(promptId === undefined || promptId === 'default' ? [] : [promptId]),
          ...(sample === undefined || sample === 1 ? [] : [`${sample}`]),
        ].join(' / '),
        ...(scores && { scores: scoreRow(scores).map((score) => Math.round(score * 1e4) / 1e4) }),
        values: values.map((value) => VALUE_IDS.indexOf(value)),
      })),
    })),
  }
}

function scoreRow(scores: NonNullable<PageAnswer['scores']>): number[] {
  return VALUE_IDS.map((id, index) => ('length' in scores ? (scores as ArrayLike<number>)[index]! : scores[id]))
}

/** JSON that ends no element and opens no comment; its own readers see the same text. */
function safeInScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}
