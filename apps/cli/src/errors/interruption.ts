import type { Phrase } from '../language/phrase.ts'

/** The program was interrupted, and this is what is kept. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
  readonly kept: Phrase

  constructor(kept: Phrase, options: ErrorOptions) {
    super(kept.en, options)
    this.kept = kept
  }
}
