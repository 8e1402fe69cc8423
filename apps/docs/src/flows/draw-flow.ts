import type { Flow, FlowStep } from './flow.ts'

const WIDTH = 720
const STEP_HEIGHT = 58
const GAP = 34
const TOP = 84

/** A flow as an SVG picture: a box for each step, and on the arrow below it what the step gives. */
export function drawFlow({ title, takes, steps }: Flow): string {
  const height = TOP + steps.length * (STEP_HEIGHT + GAP) + 6
  const boxes = steps.map((step, index) => drawStep(step, TOP + index * (STEP_HEIGHT + GAP)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.heading { font-size: 18px; font-weight: 600 }
.package { font-weight: 600; fill: #0b4f9e }
.code { font: 13px ui-monospace, monospace }
.data { font-size: 13px; fill: #57606a }
</style>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="20" y="30" class="heading">${escaped(title)}</text>
${drawArrow(takes, TOP - GAP)}
${boxes.join('\n')}
</svg>
`
}

function drawStep({ package: name, functions, what, gives }: FlowStep, y: number): string {
  return `<rect x="20" y="${y}" width="${WIDTH - 40}" height="${STEP_HEIGHT}" rx="6" fill="#f2f6fb" stroke="#9db7d5"/>
<text x="34" y="${y + 24}" class="package">${escaped(name)}</text>
<text x="160" y="${y + 24}" class="code">${escaped(functions.join(', '))}</text>
<text x="160" y="${y + 45}">${escaped(what)}</text>
${drawArrow(gives, y + STEP_HEIGHT)}`
}

function drawArrow(data: string, y: number): string {
  return `<path d="M90 ${y + 2}v${GAP - 10}m-5 -6l5 7l5 -7" fill="none" stroke="#57606a" stroke-width="1.5"/>
<text x="106" y="${y + 21}" class="data">${escaped(data)}</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
