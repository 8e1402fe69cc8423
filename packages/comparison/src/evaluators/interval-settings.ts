import type { IntervalSettings } from './measurement.ts'

/** How every interval of an evaluator's figures is found: equal settings draw the same texts for all evaluators. */
export const INTERVAL_SETTINGS: IntervalSettings = { method: 'bootstrap by text', level: 0.95, samples: 2000, seed: 0 }
