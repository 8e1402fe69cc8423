/** Of the space for bars; a bar that stands for anything at all can be seen. */
const [WIDTH, HEIGHT, LOWEST] = [100, 40, 0.8]

/**
 * Bars of counts as one SVG path in a space of 100 by 40. Heights go by the square root: nearly all texts speak of
 * nearly no value, and the few that do should be seen beside them. Nothing where all counts are 0.
 */
export function barPath(counts: ArrayLike<number>): string {
  const most = Math.max(...Array.from(counts))
  const width = WIDTH / counts.length
  return Array.from(counts, (count, index) => {
    if (count === 0) return ''
    const height = Math.max(LOWEST, HEIGHT * Math.sqrt(count / most))
    const [left, top] = [round(index * width), round(HEIGHT - height)]
    return `M${left} ${HEIGHT}V${top}h${round(width - 0.6)}V${HEIGHT}z`
  }).join('')
}

function round(length: number): number {
  return Math.round(10 * length) / 10
}
