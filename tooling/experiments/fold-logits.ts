import { fileURLToPath } from 'node:url'
import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, stratifiedFolds } from '@valuecsv/datasets/splits'
import { type LabelMatrix, labelMatrix, type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { scoreNgrams } from '../../packages/ngrams/src/index.ts'
import { ngramTrainingTexts } from '../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../../packages/training/src/ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../../packages/training/src/ngrams/ngram-recipe.ts'
import { loadMember, type MemberRecord } from '../../packages/training/src/node/state/member-store.ts'

const FOLDS = 3

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
  const { train, validation } = await cleanSplit((await loadValueCsv5000()).texts)
  const texts = [...train, ...validation]
  const foldOf = stratifiedFolds(texts, { folds: FOLDS, seed: 0 })
  const folder = fileURLToPath(new URL('../../models/csv-small/folds/', import.meta.url))
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const member = await loadMember(`${folder}fold-${fold}`)
    if (member === undefined) continue
    const held = texts.filter((_, index) => foldOf[index] === fold)
    const others = texts.filter((_, index) => foldOf[index] !== fold)
    const { model } = await fitNgrams(ngramTrainingTexts(others), ngramFitting(NGRAM_RECIPES['csv-lite']!))
    yield {
      ...{ fold, held, history: member.history },
      truth: labelMatrix(held.map(({ values }) => labelRow(values))),
      encoder: member.logits.validation,
      ngrams: scoreMatrix(held.map(({ text }) => scoreNgrams(model, text))),
    }
  }
}
