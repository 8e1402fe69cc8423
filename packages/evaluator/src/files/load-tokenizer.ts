import { parseBertConfig } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { createTokenizer, type Tokenizer } from '@valuecsv/tokenizer'
import type { ManifestWithEncoder } from '../manifest/manifest.ts'
import { checkLabels } from './check-labels.ts'
import type { ModelFiles } from './model-files.ts'
import { readJson } from './read-json.ts'
import { readVerified } from './read-verified.ts'

/**
 * The tokenizer of a model with encoders, once `config.json` is found to fit the manifest. Errors: those of
 * `readVerified`; `evaluator/labels-not-the-twelve`, but for the members of a set, which have no labels;
 * `evaluator/window-too-long` when the windows are longer than the model has positions; those of the tokenizer and of
 * `parseBertConfig`.
 */
export async function loadTokenizer(files: ModelFiles, manifest: ManifestWithEncoder): Promise<Tokenizer> {
  const [configBytes, vocabulary] = await Promise.all(
    ['config.json', 'vocab.txt'].map((name) => readVerified(files, manifest, name)),
  )
  const source = `${files.location}/config.json`
  const config = readJson(configBytes!, source)
  if (manifest.kind !== 'binary-set') checkLabels(config, manifest.labelOrder, source)
  const { maxPositions } = parseBertConfig(config, source)
  if (manifest.window.maxTokens > maxPositions) {
    throw new ValueCsvError(
      'evaluator/window-too-long',
      `${files.location}: window.maxTokens of the manifest: expected at most the ${maxPositions} positions of the model, got ${manifest.window.maxTokens}`,
    )
  }
  return createTokenizer({
    vocabulary: vocabulary!,
    lowerCase: manifest.lowerCase,
    file: `${files.location}/vocab.txt`,
  })
}
