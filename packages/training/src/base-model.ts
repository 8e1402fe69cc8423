import type { NamedTensor } from '@valuecsv/checkpoints'
import type { BertConfig } from '@valuecsv/encoder'

/** A BERT beside its weights: its shape and how text becomes its tokens. */
export interface ModelDescription {
  readonly config: BertConfig
  /** `config.json` as it was read. */
  readonly configJson: Readonly<Record<string, unknown>>
  /** The contents of `vocab.txt`. */
  readonly vocabulary: string
  /** `tokenizer.json` as it was read; absent where the folder has none. */
  readonly tokenizerJson: Readonly<Record<string, unknown>> | undefined
  /** `tokenizer_config.json` as it was read. */
  readonly tokenizerConfig: Readonly<Record<string, unknown>>
}

/** A pretrained encoder as training starts from it. */
export interface BaseModel extends ModelDescription {
  /** What the manifest calls it. */
  readonly name: string
  readonly tensors: ReadonlyMap<string, NamedTensor>
  /** sha256 (64 hex digits) of its weights. */
  readonly digest: string
}
