import type { LineBlock } from './line-blocks.ts'

/**
 * Where a block stops being text of an encoding: the position in the file of the first byte that does not fit, counted
 * from 0, and its line, counted from 1. For a block that fits as a whole, its start.
 */
export function invalidBytesAt(block: LineBlock, encoding: string): { byte: number; line: number } {
  const { bytes } = block
  const fits = (end: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: end < bytes.length })
      return true
    } catch {
      return false
    }
  }
  const nul = bytes.indexOf(0)
  if (fits(bytes.length)) return { byte: block.offset + Math.max(0, nul), line: lineAt(block, nul) }
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (fits(middle)) low = middle
    else high = middle
  }
  return { byte: block.offset + low, line: lineAt(block, low) }
}

function lineAt(block: LineBlock, end: number): number {
  let line = block.line
  for (const byte of block.bytes.subarray(0, Math.max(0, end))) if (byte === 10) line++
  return line
}
