import type { ValueId } from './value-ids.ts'

/** The order of the label columns in ValueCSV5000.xlsx, which is not the label order of `VALUE_IDS`. */
export const DATASET_ORDER: readonly ValueId[] = [
  'patriotism',
  'dedication',
  'integrity',
  'friendliness',
  'prosperity',
  'democracy',
  'civility',
  'harmony',
  'freedom',
  'equality',
  'justice',
  'rule-of-law',
]
