/** A text to score: `{"id","text"}` as one line of JSON Lines. */
export interface TextRecord {
  readonly id: string
  readonly text: string
}
