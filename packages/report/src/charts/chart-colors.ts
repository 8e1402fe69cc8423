/**
 * Colours that people with any colour vision tell apart (after Okabe and Ito 2008, whose sky blue is darker here), each with
 * a contrast of at least 3 to 1 on the light and on the dark paper.
 */
const colors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#2f97d6', '#7a6ff0', '#8c8c8c']

/** Marks that differ as well, for print without colour. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond']

/** The colour and the mark of the LLM at a place in the list; 64 of them differ in one or the other. */
export function styleOf(index: number): { readonly color: string; readonly symbol: string } {
  const round = Math.floor(index / colors.length)
  return { color: colors[index % colors.length]!, symbol: symbols[(index + round) % symbols.length]! }
}

/** The text colour of the page, whatever it is. */
export const TEXT_COLOR = 'currentColor'

/** Lines that stand behind the data, on light and on dark. */
export const LINE_COLOR = 'rgba(128,128,128,0.35)'

export const FONT_FAMILY =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
