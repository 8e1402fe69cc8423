import { ValueCsvError } from '@valuecsv/errors'
import { decodeNgramModel, type NgramModel } from '@valuecsv/ngrams'
import type { BlendManifest, NgramManifest } from '../manifest/manifest.ts'
import type { ModelFiles } from './model-files.ts'
import { readVerified } from './read-verified.ts'

/** Name of the n-gram models in a model folder. */
const NGRAM_FILE = 'ngrams.bin'

/**
 * The n-gram models of a model. Errors: those of `readVerified` and of `decodeNgramModel`;
 * `evaluator/labels-not-the-twelve` when there are not as many as the manifest has labels.
 */
export async function loadNgrams(files: ModelFiles, manifest: NgramManifest | BlendManifest): Promise<NgramModel> {
  const source = `${files.location}/${NGRAM_FILE}`
  const model = decodeNgramModel(await readVerified(files, manifest, NGRAM_FILE), source)
  const expected = manifest.labelOrder.length
  if (model.labels === expected) return model
  throw new ValueCsvError(
    'evaluator/labels-not-the-twelve',
    `${source}: expected ${expected} labels as in the manifest, got ${model.labels}`,
  )
}
