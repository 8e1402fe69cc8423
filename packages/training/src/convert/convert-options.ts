import type { Head } from '@valuecsv/encoder'
import type { LabelOrderName } from './label-order.ts'

export interface ConvertCheckpointOptions {
  /** A checkpoint file, a folder with a file for each value (`Rule of Law.pt`), or a folder as Hugging Face lays it out. */
  readonly from: string
  /** Path of `config.json`. Default the one in the folder. */
  readonly config?: string | undefined
  /** Path of `vocab.txt`. Default the one in the folder. */
  readonly vocabulary?: string | undefined
  /** Which value each of twelve outputs is, where `config.json` does not name them. Default `canonical`. */
  readonly labels?: LabelOrderName | undefined
  /**
   * Whether texts are lower-cased. Default what `tokenizer_config.json` beside the checkpoint says, true where that or the
   * file is missing, as in transformers; false with a `vocabulary` from elsewhere.
   */
  readonly lowerCase?: boolean | undefined
  /** Default the one that safetensors written here name, else `pooler`, as in `BertForSequenceClassification`. */
  readonly head?: Head | undefined
  /** Longer texts are cut there. Default 512, and 128 for twelve classifiers, as in the original; at most what the model has. */
  readonly maxTokens?: number | undefined
  /** Whether 32-bit weights are written too: `onnx/model.onnx` and `model.safetensors`. Default false. */
  readonly keepFp32?: boolean
  /** Default the name of the folder `out`. */
  readonly name?: string | undefined
  /** SPDX expression of the weights' licence. Default `NOASSERTION`: nothing is said. */
  readonly licence?: string | undefined
  /** One line for each work that must be named. Default the name of the checkpoint. */
  readonly attribution?: readonly string[] | undefined
  /** The folder for the evaluator, new or empty. */
  readonly out: string
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ConversionProgress) => void) | undefined
  /** Weights of more bytes than this lie in a file beside their graph. Default 2,000,000,000. */
  readonly largestBytes?: number | undefined
}

/** How far a conversion is: the file that is now read, from 1, of so many. */
export interface ConversionProgress {
  readonly file: string
  readonly done: number
  readonly total: number
}
