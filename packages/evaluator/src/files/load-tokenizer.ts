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
 * `evaluator/window-too-long` when the windows are longer than the model has positions; `evaluator/wrong-model` when the
 * vocabulary has more tokens than the model; those of the tokenizer and of `parseBertConfig`.
 */
export async function loadTokenizer(files: ModelFiles, manifest: ManifestWithEncoder): Promise<Tokenizer> {
  const [configBytes, vocabulary] = await Promise.all(
    ['config.json', 'vocab.txt'].map((name) => readVerified(files, manifest, name)),
  )
  const source = `${files.location}/config.json`
  const config = readJson(configBytes!, source)
  if (manifest.kind !== 'binary-set') checkLabels(config, manifest.labelOrder, source)
  const { maxPositions, vocabularySize } = parseBertConfig(config, source)
  if (manifest.window.maxTokens > maxPositions) {
    throw new ValueCsvError(
      'evaluator/window-too-long',
      `${files.location}: window.maxTokens of the manifest: expected at most the ${maxPositions} positions of the model, got ${manifest.window.maxTokens}`,
    )
  }
  const file = `${files.location}/vocab.txt`
  const tokenizer = createTokenizer({ vocabulary: vocabulary!, lowerCase: manifest.lowerCase, file })
  // Fewer are let through: some models pad their embeddings.
  if (tokenizer.vocabularySize <= vocabularySize) return tokenizer
  throw new ValueCsvError(
    'evaluator/wrong-model',
    `${file}: ${tokenizer.vocabularySize} tokens, config.json says vocab_size ${vocabularySize}`,
    { hint: 'Take vocab.txt, config.json and the weights of one and the same model.' },
  )
}
