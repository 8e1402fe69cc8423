/** A weight of a checkpoint, in float32 whatever the file held. `data` is row-major. */
export interface NamedTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: Float32Array
}
