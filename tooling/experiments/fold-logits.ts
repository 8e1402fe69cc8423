import { fileURLToPath } from 'node:url'
import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { type LabelMatrix, labelMatrix, type ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { loadMember, type MemberRecord } from '../../packages/training/src/node/state/member-store.ts'
import { FOLDS, heldOutFold } from './held-out-fold.ts'
import { ngramLogits } from './ngram-logits.ts'

/** A fold of the training and validation texts, and what models that were fitted to the others give for it. */
export interface FoldLogits {
  readonly fold: number
  readonly held: readonly LabelledText[]
  readonly truth: LabelMatrix
  readonly encoder: ScoreMatrix
  readonly ngrams: ScoreMatrix
  readonly history: MemberRecord['history']
}

/** The folds of csv-small whose encoders' logits are kept in models/csv-small/folds. */
export async function* foldLogits(): AsyncGenerator<FoldLogits> {
  const folder = fileURLToPath(new URL('../../models/csv-small/folds/', import.meta.url))
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { train, validation: held } = await heldOutFold(fold)
    const member = await loadMember(`${folder}fold-${fold}`, { outputs: VALUE_IDS.length, validation: held })
    if (member === undefined) continue
    yield {
      ...{ fold, held, history: member.history },
      truth: labelMatrix(held.map(({ values }) => labelRow(values))),
      encoder: member.logits.validation,
      ngrams: await ngramLogits(train, held),
    }
  }
}
