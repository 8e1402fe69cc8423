import type { BertConfig } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { createTokenizer } from '@valuecsv/tokenizer'

/**
 * The text of a `vocab.txt` that belongs to a network of the shape `config`: one token a line, the special tokens among
 * them, and no more than the network has embeddings. Fewer are let through: some models pad their embeddings. Errors
 * name `source`: those of `createTokenizer`, `training/vocabulary-does-not-fit`.
 */
export function checkVocabulary(bytes: Uint8Array, config: BertConfig, source: string): string {
  const { vocabularySize } = createTokenizer({ vocabulary: bytes, file: source })
  if (vocabularySize > config.vocabularySize) {
    throw new ValueCsvError(
      'training/vocabulary-does-not-fit',
      `${source} has ${vocabularySize} tokens, config.json says vocab_size ${config.vocabularySize}`,
      { hint: 'Take vocab.txt, config.json and the weights of one and the same model.' },
    )
  }
  return new TextDecoder().decode(bytes)
}
