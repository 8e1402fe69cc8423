export { ENDORSEMENT_PAIRS } from './probes/endorsement-pairs.ts'
export {
  OFF_DISTRIBUTION_KINDS,
  OFF_DISTRIBUTION_TEXTS,
  type OffDistributionKind,
} from './probes/off-distribution/off-distribution-texts.ts'
export { shuffledCharacters } from './probes/off-distribution/shuffled-characters.ts'
export { PROBE_KINDS, type ProbeKind, type ProbePair } from './probes/probe-pair.ts'
