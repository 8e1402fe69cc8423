import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { readSafetensors } from '@valuecsv/checkpoints'
import { parseBertConfig } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { sha256 } from '@valuecsv/evaluator'
import type { BaseModel } from '../base-model.ts'

/**
 * The pretrained encoder in a folder as Hugging Face lays it out: `config.json`, `model.safetensors`, `vocab.txt`, and
 * `tokenizer.json` and `tokenizer_config.json` where there. Errors: `training/base-missing` names the folder and the
 * file; those of `parseBertConfig` and `readSafetensors`.
 */
export async function readBaseModel(folder: string): Promise<BaseModel> {
  const configJson = await readJson(folder, 'config.json')
  const weights = await readNeeded(folder, 'model.safetensors')
  const vocabulary = new TextDecoder().decode(await readNeeded(folder, 'vocab.txt'))
  const source = join(folder, 'model.safetensors')
  return {
    name: basename(resolve(folder)),
    config: parseBertConfig(configJson, join(folder, 'config.json')),
    configJson,
    tensors: readSafetensors(weights, { source }),
    vocabulary,
    tokenizerJson: await readJsonIfThere(folder, 'tokenizer.json'),
    tokenizerConfig: (await readJsonIfThere(folder, 'tokenizer_config.json')) ?? {},
    digest: await sha256(weights),
  }
}

async function readNeeded(folder: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const what = missing ? `has no ${name}` : `${name} can't be read: ${(cause as Error).message}`
    throw new ValueCsvError('training/base-missing', `The base model ${folder} ${what}.`, {
      cause,
      hint: 'A base model is a folder with config.json, model.safetensors and vocab.txt.',
    })
  }
}

async function readJson(folder: string, name: string): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readNeeded(folder, name))
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (cause) {
    const message = `${join(folder, name)}: expected JSON: ${(cause as Error).message}`
    throw new ValueCsvError('training/base-not-json', message, { cause })
  }
}

async function readJsonIfThere(folder: string, name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return await readJson(folder, name)
  } catch (error) {
    if (error instanceof ValueCsvError && error.code === 'training/base-missing') return undefined
    throw error
  }
}
