/** A model behind HTTP. */
export interface HttpModelOptions {
  /** The base URL, to which the protocol's path is added. */
  readonly url: string
  /** As the server calls it. */
  readonly model: string
  /** Sent as the protocol asks; it comes back in no answer and no error. Default: none. */
  readonly key?: string
}
