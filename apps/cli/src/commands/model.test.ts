import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSafetensors } from '@valuecsv/checkpoints'
import { parseBertConfig, randomBertParameters } from '@valuecsv/encoder'
import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

test('inspect prints what the manifest says', async () => {
  const { stdout, exitCode } = await runValuecsv(['model', 'inspect', place.model])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^Name +tiny$/m)
  expect(stdout).toMatch(/^Friendliness +Personal +0\.\d{3}/m)
})

test('inspect gives the manifest itself as JSON', async () => {
  const { stdout } = await runValuecsv(['model', 'inspect', place.model, '--format', 'json'])
  const { schemaVersion, kind, digest, manifest } = JSON.parse(stdout)
  expect({ schemaVersion, kind }).toEqual({ schemaVersion: 1, kind: 'model' })
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect([...manifest.labelOrder].sort()).toEqual([...VALUE_IDS].sort())
})

test('verify lists every file that was checked', async () => {
  const { stdout, exitCode } = await runValuecsv(['model', 'verify', place.model, '--format', 'jsonl'])
  expect(exitCode).toBe(0)
  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file)
  expect(files.sort()).toEqual(['config.json', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'vocab.txt'])
})

test('verify says which optional files are not there, and counts what it checked', async () => {
  const folder = join(await temporaryFolder(), 'copy')
  await cp(place.model, folder, { recursive: true })
  await rm(join(folder, 'onnx', 'model.onnx'))
  const { stdout } = await runValuecsv(['model', 'verify', folder])
  expect(stdout).toMatch(/^onnx\/model\.onnx +not there \(optional\) +[0-9a-f]{64}$/m)
  expect(stdout).toMatch(/^config\.json +right +[0-9a-f]{64}$/m)
  expect(stdout).toMatch(/: the 3 files that are there are right; 1 more may be missing and is not there\.$/m)
})

test('a reference that is none is an error', async () => {
  const { stderr, exitCode } = await runValuecsv(['model', 'inspect', 'hf:nonsense'])
  expect(stderr).toMatch(/^error: model reference "hf:nonsense": expected hf:owner\/name/)
  expect(exitCode).toBe(2)
})

const characters = [...'富强民主文明和谐']
const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', ...characters]
const config = {
  ...{ model_type: 'bert', hidden_act: 'gelu', vocab_size: vocabulary.length, type_vocab_size: 2 },
  ...{
    hidden_size: 8,
    num_hidden_layers: 1,
    num_attention_heads: 2,
    intermediate_size: 8,
    max_position_embeddings: 12,
  },
}

/** A folder with a checkpoint of random weights as a Hugging Face folder has it, but for the tokenizer's settings. */
async function checkpointFolder(): Promise<string> {
  const folder = await temporaryFolder()
  let state = 1
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const parameters = randomBertParameters(parseBertConfig(config), { head: 'pooler', labels: 12, random })
  await writeFile(join(folder, 'config.json'), JSON.stringify(config))
  await writeFile(join(folder, 'vocab.txt'), `${vocabulary.join('\n')}\n`)
  await writeFile(join(folder, 'value.safetensors'), writeSafetensors(parameters.values()))
  return folder
}

test('convert makes a model that scores, and says what is not known of it', async () => {
  const folder = await checkpointFolder()
  const out = join(folder, 'model')
  const settings = ['--labels', 'dataset', '--name', 'M.Value', '--keep-fp32', '--out', out]
  const converted = await runValuecsv(['model', 'convert', join(folder, 'value.safetensors'), ...settings])
  expect(converted.stdout).toMatch(/^Converted from +value\.safetensors$/m)
  expect(converted.stdout).toMatch(/^Written to .*model\. Not validated: nothing was measured\./m)
  expect(converted.stdout).toContain('Its outputs are read in this order: Patriotism, Dedication')
  expect(converted.exitCode).toBe(0)
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['model']))
  expect(JSON.parse(await readFile(join(out, 'valuecsv.json'), 'utf8'))).toMatchObject({
    name: 'M.Value',
    labelOrder: DATASET_ORDER,
    converted: { checkpoint: 'value.safetensors' },
  })
  const scored = await runValuecsv(['score', '--model', out, '--device', 'cpu', '--text', '富强', '--format', 'jsonl'])
  expect(Object.keys(JSON.parse(scored.stdout).scores)).toEqual([...VALUE_IDS])
  const said = {
    en: 'not validated: scores are plain sigmoids, not calibrated;',
    zh: '得分是未校准的 sigmoid；按约定，高于 0.5',
  }
  const file = join(folder, 'texts.txt')
  await writeFile(file, '富强\n')
  for (const [language, meaning] of Object.entries(said)) {
    for (const text of [['--text', '富强'], [file]]) {
      const flags = ['--model', out, '--device', 'cpu', '--lang', language]
      const { stdout } = await runValuecsv(['score', ...flags, ...text])
      expect(stdout).toContain(meaning)
      expect(stdout).not.toMatch(/Scores are probabilities|得分为概率/)
    }
  }
})

test('convert gives the same as JSON, with how each thing is known', async () => {
  const folder = await checkpointFolder()
  const command = ['model', 'convert', join(folder, 'value.safetensors'), '--head', 'cls', '--format', 'json']
  const { stdout } = await runValuecsv([...command, '--out', join(folder, 'model')])
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    kind: 'conversion',
    labels: { order: VALUE_IDS, from: 'default' },
    lowerCase: true,
    leftOut: ['bert.pooler.dense.weight', 'bert.pooler.dense.bias'],
  })
})

test('convert names what is wrong in one line, says what to do, and writes nothing', async () => {
  const folder = await checkpointFolder()
  const file = join(folder, 'value.safetensors')
  const alone = join(await temporaryFolder(), 'value.pt')
  await writeFile(alone, 'no checkpoint')
  const out = ['--out', join(folder, 'model')]
  const cases = [
    [[alone, ...out], /^error: .*config\.json: no such file\n hint: Name that of the model .* --config config\.json\./],
    [
      [file, '--max-tokens', '13', ...out],
      /^error: .*config\.json: the model reads 12 tokens at most, --max-tokens asks for 13$/m,
    ],
    [[file, '--out', folder], /^error: .* is not empty: it holds config\.json/],
  ] as const
  for (const [args, message] of cases) {
    const { stderr, stdout, exitCode } = await runValuecsv(['model', 'convert', ...args])
    expect(stderr).toMatch(message)
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  }
  expect(await readdir(folder)).toEqual(['config.json', 'value.safetensors', 'vocab.txt'])
  expect((await runValuecsv(['model', 'convert', file, ...out, '--labels', 'mine'])).exitCode).toBe(2)
  const unlicensed = await runValuecsv(['model', 'convert', file, ...out, '--licence', ''])
  expect(unlicensed.stderr).toBe('error: --licence is empty, expected a text\n')
  expect(unlicensed.exitCode).toBe(2)
})
