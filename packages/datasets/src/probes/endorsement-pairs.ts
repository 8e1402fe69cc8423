import { nationalPairs } from './national-pairs.ts'
import { personalPairs } from './personal-pairs.ts'
import type { ProbePair } from './probe-pair.ts'
import { societyPairs } from './society-pairs.ts'

/**
 * Presence is not endorsement: 72 pairs of texts in Chinese, written for this project, two for each value and kind. The
 * first text affirms the value; the second denies it, quotes it without taking sides, or mocks it.
 */
export const ENDORSEMENT_PAIRS: readonly ProbePair[] = [...nationalPairs, ...societyPairs, ...personalPairs]
