import { ValueCsvError } from '@valuecsv/errors'
import { checkCount } from '../check-count.ts'
import type { PreparedText } from '../reading/text-reading.ts'
import type { ScoredText, ScoreManyOptions, TextRecord } from '../scored-text.ts'
import { pause } from '../stream/pause.ts'
import { scoreStream } from '../stream/score-stream.ts'
import { prepareText, scorePrepared, type TextScorer } from './text-scorer.ts'

/** Characters that are read before everything else gets its turn: some milliseconds of work. */
const CHARACTERS_BETWEEN_PAUSES = 50_000

/**
 * The stream behind `Evaluator.scoreMany`. Errors: `evaluator/not-texts` when `texts` can't be gone through one by one,
 * `evaluator/bad-option`.
 */
export function scoreTexts(
  texts: Iterable<string | TextRecord> | AsyncIterable<string | TextRecord>,
  scorer: TextScorer,
  { maxWindows = Number.POSITIVE_INFINITY, onProgress, ...wanted }: ScoreManyOptions,
): AsyncGenerator<ScoredText, void, undefined> {
  // A string is an iterable of its characters: never what was meant.
  if (typeof texts !== 'object' || texts === null || !(Symbol.asyncIterator in texts || Symbol.iterator in texts)) {
    throw new ValueCsvError('evaluator/not-texts', `expected an iterable of texts, got ${typeof texts}`, {
      hint: 'For one text there is score(text).',
    })
  }
  checkCount('maxWindows', maxWindows, { orInfinity: true })
  let characters = 0
  const pauseOrStop = () => pause(wanted.signal)
  const steps = {
    async prepare(input: string | TextRecord, index: number): Promise<PreparedText> {
      characters += (typeof input === 'string' ? input : input?.text)?.length ?? 0
      if (characters >= CHARACTERS_BETWEEN_PAUSES) {
        characters = 0
        await pauseOrStop()
      }
      return prepareText(input, index, scorer, { maxWindows, pause: pauseOrStop })
    },
    size: ({ rows, tokens }: PreparedText) =>
      rows.length > 0 ? rows.reduce((sum, row) => sum + row.length, 0) : tokens,
    start: (group: readonly PreparedText[], stop: AbortSignal) =>
      scorePrepared(group, scorer, { ...wanted, signal: stop }),
  }
  return withProgress(scoreStream(texts, steps, scorer.source.limits, wanted.signal), onProgress)
}

async function* withProgress(
  stream: AsyncGenerator<ScoredText, void, undefined>,
  onProgress: ScoreManyOptions['onProgress'],
): AsyncGenerator<ScoredText, void, undefined> {
  let [texts, tokens] = [0, 0]
  for await (const scored of stream) {
    texts += 1
    tokens += scored.tokens
    onProgress?.({ texts, tokens })
    yield scored
  }
}
