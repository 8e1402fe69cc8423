// Draws docs/pictures/*.svg, the data flows of docs/architecture.md: node apps/docs/draw-pictures.ts
import { writeFileSync } from 'node:fs'
import { drawFlow } from './src/flows/draw-flow.ts'
import { FLOWS } from './src/flows/flows.ts'

for (const [picture, flow] of Object.entries(FLOWS)) {
  writeFileSync(new URL(`../../docs/pictures/${picture}.svg`, import.meta.url), drawFlow(flow))
}
