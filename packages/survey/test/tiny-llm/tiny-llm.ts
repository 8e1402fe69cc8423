import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeModel, GraphBuilder, gather } from '@valuecsv/onnx'

const special = ['<unk>', '<|user|>', '<|assistant|>', '<|end|>']
const characters = [...'何为诚信？言而有，。人法治自由平等公正爱国敬业友善富强民主文明和谐简短\n ']
const tokens = [...special, ...new Set(characters)]
const end = special.indexOf('<|end|>')

/**
 * Writes the folder of a tiny random language model in the layout that transformers.js reads. What comes next depends on
 * the last token alone, by a table of random logits; that is all a test of the way there and back needs.
 */
export async function writeTinyLlm(folder: string): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true })
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'config.json': JSON.stringify({
      ...{ architectures: ['LlamaForCausalLM'], model_type: 'llama', vocab_size: tokens.length, eos_token_id: end },
      ...{ hidden_size: 8, num_hidden_layers: 1, num_attention_heads: 1, num_key_value_heads: 1 },
      max_position_embeddings: 512,
    }),
    'generation_config.json': JSON.stringify({ eos_token_id: end, do_sample: false }),
    'tokenizer.json': JSON.stringify(tokenizer()),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'PreTrainedTokenizerFast',
      ...{ unk_token: '<unk>', eos_token: '<|end|>', pad_token: '<|end|>' },
      chat_template:
        "{% for message in messages %}{% if message.role == 'system' %}{{ message.content }}{% else %}<|user|>{{ message.content }}{% endif %}{% endfor %}<|assistant|>",
    }),
    'onnx/model.onnx': encodeModel(graph().model()),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
}

function graph(): GraphBuilder {
  const graph = new GraphBuilder()
  const size = tokens.length
  const data = Float32Array.from({ length: size * size }, (_, index) => 4 * Math.sin(index * 12.9898 + (index % 7)))
  for (let row = 0; row < size; row++)
    for (let token = 0; token < special.length; token++) data[row * size + token] = -4
  // One character ends the answer, sooner or later.
  data[tokens.indexOf('。') * size + end] = 20
  const table = graph.initializer('table', { type: 'float32', dims: [size, size], data })
  graph.output('logits', gather(graph, table, graph.input('input_ids', 'int64', ['batch', 'length'])))
  return graph
}

function tokenizer() {
  const added = special.map((content, id) => {
    return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }
  })
  const vocabulary = Object.fromEntries(tokens.map((token, id) => [token, id]))
  return {
    ...{ version: '1.0', truncation: null, padding: null, added_tokens: added },
    ...{ normalizer: null, pre_tokenizer: null, post_processor: null, decoder: { type: 'Fuse' } },
    model: { type: 'BPE', vocab: vocabulary, merges: [], unk_token: '<unk>', byte_fallback: false, fuse_unk: false },
  }
}
