/** A model that runs in this process. */
export interface TransformersModelOptions {
  /** A folder, or a model of the Hugging Face Hub: `owner/name`. `#q4` behind it chooses the precision. */
  readonly model: string
  /** Whether the model may be downloaded. Default `true`. */
  readonly download?: boolean
  /** A mirror of the Hub. Default: the Hub. */
  readonly hubUrl?: string
}
