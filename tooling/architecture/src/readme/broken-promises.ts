/**
 * Where what was printed is not what was promised, one line each. `…` in a promise stands for anything; blank printed
 * lines and spaces at the ends don't count. Without any promise whatever is printed will do.
 */
export function brokenPromises(promised: readonly string[], printed: string): string[] {
  if (promised.length === 0) return []
  const lines = printed.split(/\r?\n/).filter((line) => line.trim() !== '')
  return Array.from({ length: Math.max(promised.length, lines.length) }, (_, index) => {
    const promise = promised[index]
    const line = lines[index]
    if (promise === undefined) return `printed without a promise: ${line}`
    if (line === undefined) return `promised but not printed: ${promise}`
    return keeps(line.trim(), promise.trim()) ? undefined : `promised: ${promise}\n  printed: ${line}`
  }).filter((problem) => problem !== undefined)
}

function keeps(line: string, promise: string): boolean {
  const escaped = promise.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`, 'u').test(line)
}
