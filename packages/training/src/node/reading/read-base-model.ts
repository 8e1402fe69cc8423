import { readdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { WEIGHT_FILES } from '@valuecsv/checkpoints'
import { parseBertConfig } from '@valuecsv/encoder'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import type { BaseModel } from '../../base-model.ts'
import { pathsIn, readDescription } from '../../weights/read-description.ts'
import { readJsonFile } from '../../weights/read-json-file.ts'
import { readWeights, weightsDigest } from '../../weights/read-weights.ts'
import { weightFiles } from '../../weights/weight-files.ts'

export interface ReadBaseModelOptions {
  /** What the manifest calls it. Default the name of the folder. */
  readonly name?: string
}

/**
 * The pretrained encoder in a folder as Hugging Face lays it out: `config.json`, `vocab.txt`, the weights as
 * `model.safetensors` or `pytorch_model.bin` (or several files with their index), and `tokenizer.json` and
 * `tokenizer_config.json` where there. Errors: `training/base-missing` names a folder that is not there or what it lacks; those of
 * `parseBertConfig` (a model that is no BERT), of the tokenizer and of the checkpoints; `training/vocabulary-does-not-fit`.
 */
export async function readBaseModel(folder: string, options: ReadBaseModelOptions = {}): Promise<BaseModel> {
  const present = await readdir(folder).catch((cause: unknown) => {
    throw notThere(folder, cause)
  })
  const absent = ['config.json', 'vocab.txt'].find((name) => !present.includes(name))
  const names = await weightFiles(folder)
  const paths = pathsIn(folder)
  // What it is comes before what it lacks: other models have other vocabularies.
  if (absent === 'vocab.txt') parseBertConfig(await readJsonFile(paths.config), paths.config)
  if (absent !== undefined) throw missing(folder, absent)
  if (names === undefined) throw missing(folder, WEIGHT_FILES.join(', no '))
  const description = await readDescription(paths)
  const weights = await readWeights(folder, names)
  const { name = basename(resolve(folder)) } = options
  return { name, ...description, tensors: weights.tensors, digest: weightsDigest(weights) }
}

const hint = 'A base model is a folder with config.json, vocab.txt and model.safetensors or pytorch_model.bin.'

function missing(folder: string, what: string): ValueCsvError {
  return new ValueCsvError('training/base-missing', `The base model ${folder} has no ${what}`, { hint })
}

function notThere(folder: string, cause: unknown): ValueCsvError {
  const { code } = cause as NodeJS.ErrnoException
  const problems: Readonly<Record<string, string>> = { ENOENT: 'no such folder', ENOTDIR: 'it is no folder' }
  const problem = problems[code ?? ''] ?? systemErrorText(cause)
  return new ValueCsvError('training/base-missing', `The base model ${folder}: ${problem}`, { cause, hint })
}
