import type { TrainingText } from '../batches/training-text.ts'
import type { FitTexts } from '../fit/fit-texts.ts'

/** The texts for the classifier of one value, the `label`th in label order: it sees no other label. */
export function memberTexts({ train, validation }: FitTexts, label: number): FitTexts {
  const ofMember = ({ labels, targets, ...text }: TrainingText): TrainingText => ({
    ...text,
    labels: labels.slice(label, label + 1),
    ...(targets === undefined ? {} : { targets: targets.slice(label, label + 1) }),
  })
  return { train: train.map(ofMember), validation: validation.map(ofMember) }
}
