import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { shardNames, WEIGHT_FILES } from '@valuecsv/checkpoints'
import { downloadFile, withoutPassword } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import type { FetchModelOptions } from '../models/fetch-model.ts'
import { offlineError } from '../models/remote-request.ts'
import { writeWhole } from '../models/write-whole.ts'
import { askFile, type RemoteFile } from './ask-file.ts'

/** Written last: a folder that has it was whole. It says where the files came from, and which they are. */
const RECORD = 'valuecsv-base.json'

/**
 * Downloads the pretrained model at the folder `url` to `folder`, unless it is there: `config.json`, `vocab.txt`, the
 * weights, of which safetensors come first, and the tokenizer's files where there. A digest that the server tells is
 * checked, and such a download is continued the next time when it breaks. Errors: `node/offline`,
 * `node/model-not-found` (names what is missing), `node/download-failed`, those of `downloadFile` and `shardNames`.
 */
export async function fetchBaseModel(url: string, folder: string, options: FetchModelOptions = {}): Promise<void> {
  const { offline = false, signal } = options
  const record = join(folder, RECORD)
  if (await isWhole(folder)) return
  if (offline) throw offlineError(url, folder)
  const files: string[] = []
  for (const name of ['config.json', 'vocab.txt']) {
    const file = await askFile(url, name, { signal })
    if (file === undefined) throw notFound(url, `no ${name}`)
    files.push(await download(file, folder, options))
  }
  await readJson(folder, 'config.json', url)
  files.push(...(await downloadWeights(url, folder, options)))
  for (const name of ['tokenizer.json', 'tokenizer_config.json']) {
    const file = await askFile(url, name, { signal, isOptional: true })
    if (file !== undefined) files.push(await download(file, folder, options))
  }
  await writeWhole(record, `${JSON.stringify({ url: withoutPassword(url), files }, undefined, 2)}\n`)
}

/**
 * Whether all is there that a record says was fetched: people delete large files to make room. A record that is damaged,
 * as after a loss of power, is as good as none.
 */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const record = JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as { readonly files?: readonly string[] }
    // Records of earlier versions name no files.
    const { files = ['config.json', 'vocab.txt'] } = record
    const found = await Promise.all(files.map((name) => stat(join(folder, name))))
    return found.every((file) => file.isFile())
  } catch {
    return false
  }
}

/** The names of the files that were fetched. */
async function downloadWeights(url: string, folder: string, options: FetchModelOptions): Promise<string[]> {
  for (const name of WEIGHT_FILES) {
    const file = await askFile(url, name, { signal: options.signal, isOptional: true })
    if (file === undefined) continue
    const files = [await download(file, folder, options)]
    if (!name.endsWith('.index.json')) return files
    for (const shard of shardNames(await readJson(folder, name, url), `${withoutPassword(url)}${name}`)) {
      const part = await askFile(url, shard, { signal: options.signal })
      if (part === undefined) throw notFound(url, `no ${shard}, which ${name} names`)
      files.push(await download(part, folder, options))
    }
    return files
  }
  throw notFound(url, `no ${WEIGHT_FILES.join(', no ')}`)
}

async function download(
  { url, name, sha256 }: RemoteFile,
  folder: string,
  options: FetchModelOptions,
): Promise<string> {
  const { signal, onProgress } = options
  await downloadFile(url, join(folder, name), {
    ...(sha256 && { sha256 }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (progress) => onProgress({ file: name, ...progress }) }),
  })
  return name
}

/** What a server sends in place of a file, such as a page to log in, is found here and not kept as a model. */
async function readJson(folder: string, name: string, url: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readFile(join(folder, name))))
  } catch (cause) {
    throw new ValueCsvError(
      'node/download-failed',
      `${withoutPassword(url)}${name}: expected JSON: ${(cause as Error).message}`,
      {
        cause,
      },
    )
  }
}

function notFound(url: string, what: string): ValueCsvError {
  return new ValueCsvError('node/model-not-found', `${withoutPassword(url)}: ${what}`, {
    hint: 'A base model has config.json, vocab.txt, and model.safetensors or pytorch_model.bin.',
  })
}
