import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { writeSafetensors } from '@valuecsv/checkpoints'
import { parseBertConfig, randomBertParameters } from '@valuecsv/encoder'
import { randomGenerator } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const characters = [...'富强民主文明和谐自由平等公正法治爱国敬业诚信友善']

/** A base model of a few thousand random numbers. */
async function tinyBase(folder: string): Promise<string> {
  const tokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', ...characters]
  const configJson = {
    ...{ model_type: 'bert', hidden_act: 'gelu', vocab_size: tokens.length, type_vocab_size: 2 },
    ...{ hidden_size: 16, num_hidden_layers: 1, num_attention_heads: 2, intermediate_size: 24 },
    ...{ max_position_embeddings: 512, hidden_dropout_prob: 0.1, attention_probs_dropout_prob: 0.1 },
  }
  const random = randomGenerator(7).uniform
  const parameters = randomBertParameters(parseBertConfig(configJson), { head: 'cls', labels: 12, random })
  await mkdir(folder)
  await writeFile(join(folder, 'config.json'), JSON.stringify(configJson))
  await writeFile(join(folder, 'vocab.txt'), `${tokens.join('\n')}\n`)
  await writeFile(join(folder, 'model.safetensors'), writeSafetensors(parameters.values()))
  return folder
}

async function labelledFile(folder: string): Promise<string> {
  const random = randomGenerator(1)
  const lines = Array.from({ length: 200 }, (_, index) => {
    const text = Array.from({ length: 4 + random.below(20) }, () => characters[random.below(24)]).join('')
    return JSON.stringify({
      id: String(index),
      text,
      values: VALUE_IDS.filter((_, i) => text.includes(characters[2 * i]!)),
    })
  })
  const file = join(folder, 'labelled.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

const digestOf = async (out: string) => JSON.parse(await readFile(join(out, 'valuecsv.json'), 'utf8')).files

test('a training that was interrupted (exit code 130) goes on to the weights of one that was not', async () => {
  const folder = await temporaryFolder()
  const base = await tinyBase(join(folder, 'base'))
  const file = await labelledFile(folder)
  const args = (out: string) => [
    ...['train', '--base', base, '--data', file, '--epochs', '2'],
    ...['--licence', 'CC0-1.0', '--out', join(folder, out)],
  ]

  const whole = await runValuecsv([...args('whole'), '--format', 'json'])
  expect(whole.exitCode).toBe(0)
  expect(JSON.parse(whole.stdout)).toMatchObject({
    kind: 'training',
    // Under the recipe's own name three epochs would be promised.
    manifest: { recipe: { name: 'csv-small, 2 epochs' }, split: { name: 'stratified 70/10/20, seed 0' } },
  })

  const stopped = await runValuecsv(args('parts'), { interruptOn: 'epoch 1:' })
  expect(stopped.stderr).toMatch(/interrupted: the state is saved; the same command with --resume goes on\n$/)
  expect(stopped.exitCode).toBe(130)
  expect(existsSync(join(folder, 'parts', 'valuecsv.json'))).toBe(false)

  const refused = await runValuecsv(args('parts'))
  expect(refused.stderr).toMatch(
    /^.*\nerror: .*parts\/\.training holds a training that was not finished\n hint: Go on with --resume/,
  )
  expect(refused.exitCode).toBe(1)

  const resumed = await runValuecsv([...args('parts'), '--resume'])
  expect(resumed.stderr).toMatch(/going on after step \d+, in epoch \d+\n/)
  expect(await digestOf(join(folder, 'parts'))).toEqual(await digestOf(join(folder, 'whole')))
})

test.each([{ recipe: 'csv-smal', message: 'unknown recipe "csv-smal"', hint: 'did you mean csv-small?', exitCode: 2 }])(
  'an unknown recipe is named: $recipe',
  async ({ recipe, message, hint, exitCode }) => {
    const run = await runValuecsv(['train', '--base', 'nowhere', '--out', 'nowhere', '--recipe', recipe])
    expect(run.stderr).toBe(`error: ${message}\n hint: ${hint}\n`)
    expect(run.exitCode).toBe(exitCode)
  },
)

test.each([
  { content: '{"epoch": 3}', message: 'unknown key "epoch", did you mean "epochs"?' },
  { content: '{"epochs": "three"}', message: '"epochs" is "three", expected a whole number from 1 to 1000' },
  { content: '[]', message: 'expected an object with keys of a recipe' },
])('a wrong recipe file is named with the key: $content', async ({ content, message }) => {
  const file = join(await temporaryFolder(), 'mine.json')
  await writeFile(file, content)
  const { stderr, exitCode } = await runValuecsv(['train', '--base', 'nowhere', '--out', 'nowhere', '--recipe', file])
  expect(stderr).toBe(`error: ${file}: ${message}\n`)
  expect(exitCode).toBe(1)
})

test('a base that is no model is named, and nothing is written', async () => {
  const folder = await temporaryFolder()
  const data = await labelledFile(folder)
  const args = ['train', '--base', folder, '--data', data, '--out', join(folder, 'out')]
  const { stderr, exitCode } = await runValuecsv(args)
  expect(stderr).toMatch(/^error: The base model .* has no config\.json\n hint: A base model is a folder with/)
  expect(exitCode).toBe(1)
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('data that is wrong is told before a base model is fetched', async () => {
  const folder = await temporaryFolder()
  const few = join(folder, 'few.jsonl')
  await writeFile(few, '{"id":"1","text":"富强","values":["prosperity"]}\n')
  const environment = { XDG_CACHE_HOME: folder, HF_ENDPOINT: 'http://127.0.0.1:1' }
  const train = (data: string) => runValuecsv(['train', '--data', data, '--out', join(folder, 'out')], { environment })
  expect((await train('nowhere.jsonl')).stderr).toBe('error: nowhere.jsonl: no such file\n')
  expect((await train(few)).stderr).toBe(
    `error: ${few}: too few texts, 1: divided 70/10/20 they leave none for the validation part\n`,
  )
})

test('csv-lite is trained without a base', async () => {
  const folder = await temporaryFolder()
  const out = join(folder, 'lite')
  const run = await runValuecsv(['train', '--recipe', 'csv-lite', '--data', await labelledFile(folder), '--out', out])
  expect(run.stderr).toMatch(/fit 1 of 11\n.*fit 11 of 11\n$/s)
  expect(run.stdout).toMatch(
    /^Written to .*lite\. On the test part: micro-F1 0\.\d+, macro-F1 0\.\d+, mAP [01]\.\d+\.\n$/,
  )
  expect(run.exitCode).toBe(0)
  expect(existsSync(join(out, 'ngrams.bin'))).toBe(true)
})

test('a base of the hub is fetched once and named in the manifest', async () => {
  const folder = await temporaryFolder()
  const base = await tinyBase(join(folder, 'base'))
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push(request.url!)
    const [, name] = /^\/owner\/tiny\/resolve\/v1\/([\w.]+)$/.exec(request.url!) ?? []
    const bytes = name && (await readFile(join(base, name)).catch(() => undefined))
    response.writeHead(bytes ? 200 : 404).end(request.method === 'HEAD' ? undefined : bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const environment = {
    XDG_CACHE_HOME: join(folder, 'cache'),
    HF_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
  const file = await labelledFile(folder)
  const args = (out: string) => [
    ...['train', '--base', 'hf:owner/tiny@v1', '--data', file, '--epochs', '1', '--format', 'json'],
    ...['--out', join(folder, out)],
  ]
  try {
    const { stdout } = await runValuecsv(args('first'), { environment })
    expect(JSON.parse(stdout).manifest.base).toBe('owner/tiny@v1')
    expect(asked).toContain('/owner/tiny/resolve/v1/model.safetensors')
    asked.length = 0
    expect((await runValuecsv([...args('second'), '--offline'], { environment })).exitCode).toBe(0)
    expect(asked).toEqual([])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('without --base the recipe’s own is fetched, which --offline forbids', async () => {
  const data = await labelledFile(await temporaryFolder())
  const args = ['train', '--recipe', 'value-roberta@clean', '--data', data, '--out', 'nowhere', '--offline']
  const { stderr, exitCode } = await runValuecsv(args, {
    environment: { XDG_CACHE_HOME: await temporaryFolder(), HF_ENDPOINT: 'http://127.0.0.1:1' },
  })
  expect(stderr).toMatch(/^error: .*hfl\/chinese-roberta-wwm-ext-large.*\n hint: /)
  expect(exitCode).toBe(1)
})

test('what is missing on the command line is wrong usage', async () => {
  const { stderr, exitCode } = await runValuecsv(['train', '--base', 'x'])
  expect(stderr).toMatch(/^error: required option '--out <folder>' not specified\n/)
  expect(exitCode).toBe(2)
})

test('twelve classifiers are trained in parts, and their scores and history are kept', async () => {
  const folder = await temporaryFolder()
  const base = await tinyBase(join(folder, 'base'))
  const recipe = join(folder, 'tiny.json')
  await writeFile(recipe, '{ "extends": "value-bert@clean", "epochs": 2, "learningRate": 0.01, "batchTexts": 32 }')
  const out = join(folder, 'out')
  const args = ['train', '--recipe', recipe, '--base', base, '--data', await labelledFile(folder), '--out', out]

  const some = await runValuecsv([...args, '--values', 'freedom,法治', '--keep-predictions'])
  expect(some.stderr).toMatch(/\nfreedom \(1 of 2\): step 1\/10, epoch 1: loss/)
  expect(some.stderr).toMatch(/\nrule-of-law \(2 of 2\): epoch 2: loss/)
  expect(some.stdout).toMatch(/out holds 2 of 12 classifiers and is no evaluator yet\..*: Prosperity, Democracy, /)
  expect(some.exitCode).toBe(0)
  expect(existsSync(join(out, 'predictions-test.jsonl'))).toBe(true)
  expect(existsSync(join(out, 'valuecsv.json'))).toBe(false)

  const refused = await runValuecsv([...args, '--resume', '--epochs', '1'])
  expect(refused.stderr).toMatch(
    /error: .*\.training belongs to another training: epochs: there 2, here 1\n hint: Give/,
  )
  expect(refused.exitCode).toBe(1)

  const stopped = await runValuecsv([...args, '--resume'], { interruptOn: 'civility (3 of 12): epoch 1' })
  expect(stopped.exitCode).toBe(130)
  const resumed = await runValuecsv([...args, '--resume', '--keep-predictions', '--format', 'json'])
  expect(resumed.stderr).toMatch(/\nfreedom \(5 of 12\): done before\n/)
  expect(resumed.stderr).toMatch(/\ncivility \(3 of 12\): going on after step \d+, in epoch 2\n/)
  const { members, missing, manifest } = JSON.parse(resumed.stdout)
  expect(members.map(({ value }: { value: string }) => value)).toEqual(VALUE_IDS)
  expect(missing).toEqual([])
  expect(manifest).toMatchObject({ kind: 'binary-set', recipe: { name: 'tiny' } })
  const lines = (await readFile(join(out, 'predictions-test.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(manifest.testMetrics.texts)
  expect(Object.keys(JSON.parse(lines[0]!).scores)).toEqual(VALUE_IDS)
})

test.each([
  { flags: ['--values', 'freedom'], error: '--values has no use with the recipe csv-small', hint: '' },
  { flags: ['--values', 'fredom'], error: 'unknown value "fredom"', hint: ' hint: did you mean freedom?\n' },
  {
    flags: ['--recipe', 'value-bert', '--keep-fp32'],
    error: '--keep-fp32 has no use with the recipe value-bert@legacy',
    hint: '',
  },
  { flags: ['--recipe', 'csv-lite', '--base', 'x'], error: '--base has no use with the recipe csv-lite', hint: '' },
])('an option that has no use is named: $flags', async ({ flags, error, hint }) => {
  const run = await runValuecsv(['train', '--out', 'nowhere', ...flags])
  expect(run.stderr).toBe(`error: ${error}\n${hint}`)
  expect(run.exitCode).toBe(2)
})
