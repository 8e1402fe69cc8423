import { quoted } from '@valuecsv/errors'
import { brokenPyTorch } from '../broken-pytorch.ts'
import type { NamedTensor } from '../named-tensor.ts'
import { checkStateDict } from './check-state-dict.ts'
import { gather } from './gather.ts'
import { checkLayout } from './layout.ts'
import { openArchive } from './open-archive.ts'
import { openLegacy } from './open-legacy.ts'
import { pyTorchFormat } from './pytorch-format.ts'
import { storageReader } from './storage-reader.ts'

export interface ReadPyTorchOptions {
  /** What error messages call the file. Default `checkpoint`. */
  readonly file?: string
}

/** Copies of strided tensors have at most as many elements as the file has bytes, or this many in a small file. */
const GATHERED_AT_LEAST = 2 ** 20

/**
 * The tensors of a PyTorch checkpoint (`torch.save(model.state_dict())`; the zip format, and the one before PyTorch
 * 1.6) by key, in the file's order, as float32 (float64, float16 and bfloat16 are converted). Tensors of integers or
 * booleans, such as `position_ids`, are left out: no weights. Contiguous float32 data is a view into `bytes`, and
 * tensors that share a storage share `data`: copy before you write. Strided tensors are gathered into row-major copies.
 *
 * Nothing in the file is executed: what a state_dict does not need is `checkpoints/forbidden-pickle`, naming it. Other
 * errors, all naming the file and, of a tensor, its key: `checkpoints/broken-pytorch` (damaged), `/no-pytorch`,
 * `/unsupported-tensor` (of another kind of numbers), `/legacy-pytorch` (the tar format), `/compressed-pytorch`, `/byte-order`, `/whole-object` (`torch.save(model)`),
 * `/no-state-dict` (a value that is no tensor). Whatever the file holds, what its pickles describe takes at most 512 MiB, and
 * the copies four times the file's size, or 4 MiB.
 * Source: PyTorch's `torch.serialization`. The zip's checksums are not compared, as PyTorch does not either.
 */
export function readPyTorch(
  bytes: Uint8Array,
  { file = 'checkpoint' }: ReadPyTorchOptions = {},
): Map<string, NamedTensor> {
  const archive = pyTorchFormat(bytes, file) === 'zip' ? openArchive(bytes, file) : openLegacy(bytes, file)
  const pickled = checkStateDict(archive.root, file)
  const storageOf = storageReader(archive)
  const tensors = new Map<string, NamedTensor>()
  let budget = Math.max(GATHERED_AT_LEAST, bytes.length)
  for (const [name, { parts }] of pickled) {
    const fail = (what: string) => brokenPyTorch(file, `tensor ${quoted(name)} ${what}`)
    const storage = storageOf(parts[0], fail)
    const layout = checkLayout(parts, storage.length, fail)
    const { offset, shape, count, contiguous } = layout
    if (!contiguous) budget -= count
    if (budget < 0) throw fail(`of shape [${shape}] unfolds to more than the file holds`)
    const elements = storage.elements()
    if (elements === undefined) continue
    const data = contiguous ? elements.subarray(offset, offset + count) : gather(elements, layout)
    tensors.set(name, { name, shape, data })
  }
  return tensors
}
