// A checkpoint of 409 MB, a BERT of 12 layers of 768 as PyTorch saves it under DataParallel, becomes a model folder in
// 8 bits: seconds and peak memory of the whole process, against PyTorch reading the same file and writing its linear
// layers in 8 bits, the two in turn. Beside it the time to read and hash the file, below which nobody gets.
// Run with: VALUECSV_MODELS=… node --conditions=@valuecsv/source tooling/bench/training/convert.ts
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertCheckpoint } from '@valuecsv/training/node'
import { pythonEnvironment } from '../peers/python-environment.ts'

const ROUNDS = 3
const CONFIG = {
  ...{ model_type: 'bert', hidden_act: 'gelu', vocab_size: 21128, type_vocab_size: 2, max_position_embeddings: 512 },
  ...{ hidden_size: 768, num_hidden_layers: 12, num_attention_heads: 12, intermediate_size: 3072 },
}

interface Side {
  readonly seconds: number
  readonly peakMegabytes: number
}

const self = fileURLToPath(import.meta.url)
const [role, folder] = process.argv.slice(2)
if (role === 'convert') await convert(folder!)
else await compare()

/** One conversion in a process of its own, so that the peak of memory is its own. */
async function convert(place: string): Promise<void> {
  const shape = { config: join(place, 'config.json'), vocabulary: join(place, 'vocab.txt') }
  await convertCheckpoint({ from: join(place, 'value.pt'), ...shape, labels: 'dataset', out: join(place, 'model') })
  const side: Side = { seconds: process.uptime(), peakMegabytes: process.resourceUsage().maxRSS / 1e3 }
  console.log(JSON.stringify(side))
}

async function compare(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'valuecsv-bench-convert-'))
  try {
    const [config, file] = [join(place, 'config.json'), join(place, 'value.pt')]
    const vocabulary = readFileSync(join(process.env.VALUECSV_MODELS!, 'bge-small-zh-v1.5', 'vocab.txt'))
    writeFileSync(config, JSON.stringify(CONFIG))
    writeFileSync(join(place, 'vocab.txt'), vocabulary)
    const script = fileURLToPath(new URL('convert.py', import.meta.url))
    const python = pythonEnvironment('torch', ['torch==2.15.0', 'transformers==4.57.6', 'safetensors==0.6.2'])
    execFileSync(python, ['-W', 'ignore', script, 'make', config, file])
    console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} CPUs; a checkpoint of ${megabytes(statSync(file).size)}`)
    for (let round = 0; round < ROUNDS; round++) {
      const ours = run(process.execPath, ['--conditions=@valuecsv/source', '--no-warnings', self, 'convert', place])
      const written = statSync(join(place, 'model', 'onnx', 'model_quantized.onnx')).size
      rmSync(join(place, 'model'), { recursive: true })
      const peer = run(python, ['-W', 'ignore', script, 'quantize', config, file, join(place, 'quantized.pt')])
      const ratio = (peer.seconds / ours.seconds).toFixed(2)
      console.log(
        `valuecsv ${told(ours)}, ${megabytes(written)} written; PyTorch ${told(peer)}; ${ratio} times as fast`,
      )
    }
    console.log(`reading and hashing the file alone: ${readSeconds(file).toFixed(2)} s`)
  } finally {
    rmSync(place, { recursive: true })
  }
}

function run(command: string, args: readonly string[]): Side {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' }))
}

function told({ seconds, peakMegabytes }: Side): string {
  return `${seconds.toFixed(2)} s, at most ${Math.round(peakMegabytes)} MB`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

function readSeconds(file: string): number {
  const start = performance.now()
  createHash('sha256').update(readFileSync(file)).digest()
  return (performance.now() - start) / 1000
}
