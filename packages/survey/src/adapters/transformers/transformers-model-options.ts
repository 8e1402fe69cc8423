/** A model that runs in this process. */
export interface TransformersModelOptions {
  /** A folder, or a model of the Hugging Face Hub: `owner/name`. `#q4` behind it chooses the precision. */
  readonly model: string
  /** Whether to refuse to download the model. Default false. */
  readonly offline?: boolean
  /** A mirror of the Hub. Default: the Hub. */
  readonly hubUrl?: string
}
