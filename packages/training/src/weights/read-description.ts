import { join } from 'node:path'
import { parseBertConfig } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import type { ModelDescription } from '../base-model.ts'
import { checkVocabulary } from './check-vocabulary.ts'
import { readJsonFile } from './read-json-file.ts'
import { readWholeFile } from './read-whole-file.ts'

/** Where the description of a model lies. */
export interface DescriptionPaths {
  readonly config: string
  readonly vocabulary: string
  /** Read where they are there. */
  readonly tokenizer?: string
  readonly tokenizerConfig?: string
}

/** The places in a folder as Hugging Face lays it out. */
export function pathsIn(folder: string): DescriptionPaths {
  return {
    config: join(folder, 'config.json'),
    vocabulary: join(folder, 'vocab.txt'),
    tokenizer: join(folder, 'tokenizer.json'),
    tokenizerConfig: join(folder, 'tokenizer_config.json'),
  }
}

/**
 * The checked description of a BERT. Errors name the path: those of `readJsonFile`, `parseBertConfig` and
 * `checkVocabulary`.
 */
export async function readDescription(paths: DescriptionPaths): Promise<ModelDescription> {
  const configJson = await readJsonFile(paths.config)
  const config = parseBertConfig(configJson, paths.config)
  const { bytes } = await readWholeFile(paths.vocabulary)
  const vocabulary = checkVocabulary(bytes, config, paths.vocabulary)
  return {
    config,
    configJson,
    vocabulary,
    tokenizerJson: await readIfThere(paths.tokenizer),
    tokenizerConfig: (await readIfThere(paths.tokenizerConfig)) ?? {},
  }
}

async function readIfThere(path: string | undefined): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return path === undefined ? undefined : await readJsonFile(path)
  } catch (error) {
    if (error instanceof ValueCsvError && error.code === 'training/file-missing') return undefined
    throw error
  }
}
