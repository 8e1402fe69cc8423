import { existsSync } from 'node:fs'
import { ValueCsvError } from '@valuecsv/errors'
import type { WindowRule } from '@valuecsv/evaluator'
import type { ModelDescription } from '../base-model.ts'
import { lowerCaseOf } from '../lower-case-of.ts'
import { pathsIn, readDescription } from '../weights/read-description.ts'
import type { ConvertCheckpointOptions } from './convert-options.ts'
import type { FoundCheckpoint } from './find-checkpoint.ts'
import { type LabelOrder, labelOrder } from './label-order.ts'

/** How a checkpoint is to be read, from its folder and from what was asked for. */
export interface ConversionSettings {
  readonly description: ModelDescription
  /** Of one classifier of the twelve values. */
  readonly labels: LabelOrder | undefined
  readonly lowerCase: boolean
  readonly window: WindowRule
}

/** What the original's scripts cut texts at. */
const MAX_TOKENS = { one: 512, twelve: 128 } as const

/**
 * Reads `config.json` and the vocabulary, and decides what they leave open. Errors: `training/config-missing` names the
 * file that must be given, `training/window-too-long`, `training/bad-window`, `training/labels-contradict`, those of `readDescription` and
 * `labelOrder`.
 */
export async function readSettings(
  found: FoundCheckpoint,
  options: Pick<ConvertCheckpointOptions, 'config' | 'vocabulary' | 'labels' | 'lowerCase' | 'maxTokens'>,
): Promise<ConversionSettings> {
  if (found.kind === 'twelve' && options.labels !== undefined) {
    throw new ValueCsvError(
      'training/labels-contradict',
      `${found.folder}: each of the twelve files has the name of its value, an order of labels has no use`,
    )
  }
  const inFolder = pathsIn(found.folder)
  const ownVocabulary = options.vocabulary === undefined
  const configFile = options.config ?? there(inFolder.config, '--config config.json')
  const description = await readDescription({
    config: configFile,
    vocabulary: options.vocabulary ?? there(inFolder.vocabulary, '--vocab vocab.txt'),
    ...(ownVocabulary ? { tokenizer: inFolder.tokenizer!, tokenizerConfig: inFolder.tokenizerConfig! } : {}),
  })
  const { maxPositions } = description.config
  const { maxTokens = Math.min(MAX_TOKENS[found.kind], maxPositions) } = options
  if (!Number.isInteger(maxTokens) || maxTokens < 3) {
    throw new ValueCsvError('training/bad-window', `maxTokens is ${maxTokens}, expected a whole number from 3`)
  }
  if (maxTokens > maxPositions) {
    throw new ValueCsvError(
      'training/window-too-long',
      `${configFile}: the model reads ${maxPositions} tokens at most, --max-tokens asks for ${maxTokens}`,
    )
  }
  return {
    description,
    labels:
      found.kind === 'one'
        ? labelOrder(description.configJson, { asked: options.labels, file: configFile })
        : undefined,
    lowerCase: options.lowerCase ?? (ownVocabulary && lowerCaseOf(description)),
    // The original sees the beginning of a text alone.
    window: { maxTokens, join: 'first' },
  }
}

function there(path: string, option: string): string {
  if (existsSync(path)) return path
  throw new ValueCsvError('training/config-missing', `${path}: no such file`, {
    hint: `Name that of the model it was trained from, with ${option}.`,
  })
}
