import type { Manifest } from '../manifest/manifest.ts'
import { renderReliabilityDiagram } from './reliability-diagram.ts'
import { RELIABILITY_FILE, reliabilityPoints } from './reliability-points.ts'
import { renderModelCard } from './render-model-card.ts'

/** The card of a manifest by its name in a model folder, with the picture that it shows where the calibration was checked. */
export function cardFiles(manifest: Manifest): Readonly<Record<string, string>> {
  const points = reliabilityPoints(manifest)
  return {
    'README.md': renderModelCard(manifest),
    ...(points ? { [RELIABILITY_FILE]: renderReliabilityDiagram(points) } : {}),
  }
}
