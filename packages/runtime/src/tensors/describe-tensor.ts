/** A type and shape for messages: `int64 [batch, 512]`; `?` stands for -1, a size that has no name and may be anything. */
export function describeTensor(type: string, dims: readonly (number | string)[]): string {
  return `${type} [${dims.map((size) => (size === -1 ? '?' : size)).join(', ')}]`
}

/** The named sizes as the end of a message, ` where batch = 3, length = 4`; empty where there are none. */
export function describeSizes(sizes: ReadonlyMap<string, number>): string {
  const known = [...sizes].map(([name, size]) => `${name} = ${size}`).join(', ')
  return known === '' ? '' : ` where ${known}`
}
