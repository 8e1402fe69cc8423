import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Manifest } from '../manifest/manifest.ts'
import type { ReliabilityPoints } from './reliability-diagram.ts'

/** The picture of them in a model folder, beside the card that shows it. */
export const RELIABILITY_FILE = 'reliability.svg'

/** The points that the manifest's check of the calibration has for each value; `undefined` where one has none. */
export function reliabilityPoints({
  calibrationCheck,
}: Pick<Manifest, 'calibrationCheck'>): Readonly<Record<ValueId, ReliabilityPoints>> | undefined {
  const values = (calibrationCheck?.values ?? {}) as Readonly<Record<string, unknown>>
  if (!VALUE_IDS.every((id) => arePoints(values[id]))) return undefined
  return byValue((id) => values[id] as ReliabilityPoints)
}

function arePoints(value: unknown): value is ReliabilityPoints {
  const { predicted, observed } = (value ?? {}) as Partial<Record<keyof ReliabilityPoints, unknown>>
  return areShares(predicted) && areShares(observed) && predicted.length === observed.length
}

function areShares(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((share) => typeof share === 'number' && share >= 0 && share <= 1)
}
