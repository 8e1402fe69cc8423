import { VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'

/** The points of a value's reliability diagram, from low to high; both lists have the same length. */
export interface ReliabilityPoints {
  /** The mean probability in each bin of texts. */
  readonly predicted: readonly number[]
  /** The share of them that have the value. */
  readonly observed: readonly number[]
}

const SIDE = 120
const COLUMNS = 4
const [CELL_WIDTH, CELL_HEIGHT] = [SIDE + 40, SIDE + 50]

/** A reliability diagram of each value, as an SVG picture that needs nothing beside it: dots on the diagonal are right probabilities. */
export function renderReliabilityDiagram(points: Readonly<Record<ValueId, ReliabilityPoints>>): string {
  const [width, height] = [COLUMNS * CELL_WIDTH + 10, Math.ceil(VALUE_IDS.length / COLUMNS) * CELL_HEIGHT + 10]
  const cells = VALUE_IDS.map((id, index) => cell(id, points[id], index))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>Reliability: the share of texts with a value, by the probability that they were given</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g font-family="sans-serif" font-size="11" fill="#333">',
    ...cells,
    '</g>',
    '</svg>\n',
  ].join('\n')
}

function cell(id: ValueId, { predicted, observed }: ReliabilityPoints, index: number): string {
  const x = (index % COLUMNS) * CELL_WIDTH + 34
  const y = Math.floor(index / COLUMNS) * CELL_HEIGHT + 24
  const at = predicted.map((across, bin) => `${place(across)},${place(1 - observed[bin]!)}`)
  const { zh, en } = VALUES[id].name
  return [
    `<g transform="translate(${x} ${y})">`,
    `<text x="0" y="-7" font-weight="bold">${zh} ${en}</text>`,
    `<rect width="${SIDE}" height="${SIDE}" fill="none" stroke="#bbb"/>`,
    `<path d="M0 ${SIDE}L${SIDE} 0" stroke="#999" stroke-dasharray="3 3"/>`,
    `<polyline points="${at.join(' ')}" fill="none" stroke="#c1272d"/>`,
    ...at.map((point) => `<circle cx="${point.replace(',', '" cy="')}" r="2.5" fill="#c1272d"/>`),
    `<text x="-4" y="${SIDE}" text-anchor="end">0</text><text x="-4" y="9" text-anchor="end">1</text>`,
    `<text x="0" y="${SIDE + 13}">0</text><text x="${SIDE}" y="${SIDE + 13}" text-anchor="end">1</text>`,
    '</g>',
  ].join('')
}

/** A number of 0 to 1 in pixels of a cell. */
function place(share: number): number {
  return Number((share * SIDE).toFixed(1))
}
