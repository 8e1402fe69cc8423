import { byValue } from '@valuecsv/taxonomy'
import type { Manifest } from '../manifest/manifest.ts'
import { recordSection } from './record-section.ts'
import { RELIABILITY_FILE, reliabilityPoints } from './reliability-points.ts'

/** How far the probabilities of the test part are right: a picture where there are points for it, and the figures. */
export function calibrationSection(manifest: Manifest): string[] {
  const { calibrationCheck } = manifest
  const points = reliabilityPoints(manifest)
  if (points === undefined) return recordSection('Calibration, tested', calibrationCheck)
  const values = calibrationCheck!.values as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const figures = byValue((id) => {
    const { predicted: _, observed: __, ...rest } = values[id]!
    return rest
  })
  const [heading, ...tables] = recordSection('Calibration, tested', { ...calibrationCheck, values: figures })
  return [
    heading!,
    `![For each value, the share of texts that have it by the probability that they were given](${RELIABILITY_FILE})`,
    'Each dot is one bin of texts of the test part, equally many in each: across their mean probability, upwards the share of them that have the value. On the diagonal probabilities are right. `error` is the mean distance from it, `bound` what right probabilities stay below in that share of draws that `level` says.',
    ...tables,
  ]
}
