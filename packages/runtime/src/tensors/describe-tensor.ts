/** A type and shape for messages: `int64 [batch, 512]`; `?` stands for a size that has no name and may be anything. */
export function describeTensor(type: string, dims: readonly (number | string)[]): string {
  return `${type} [${dims.map((size) => (size === -1 || size === '' ? '?' : size)).join(', ')}]`
}
