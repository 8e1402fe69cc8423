import { ValueCsvError } from '@valuecsv/errors'
import { otherFile } from '../files/other-file.ts'

const SAVE_AGAIN =
  "Save it again with a present PyTorch: torch.save(torch.load('old.pt', map_location='cpu'), 'new.pt'). Or take model.safetensors, where it stands beside."

/** What torch.save wrote before PyTorch 1.6: a pickle of this magic number first. */
export const LEGACY_START = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PICKLE = [0x80]
/** The mark of a tar archive, which torch.save wrote before PyTorch 0.1.10. */
const TAR = [...new TextEncoder().encode('ustar')]
const TAR_MARK_AT = 257
const BRACE = 0x7b

function has(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, i) => bytes[at + i] === byte)
}

/** How a PyTorch checkpoint is written: as a zip archive, or as pickles and storages in a row, before PyTorch 1.6. */
export type PyTorchFormat = 'zip' | 'legacy'

/** The format that `bytes` begin as; where they are no checkpoint, an error says what they are and what to do. */
export function pyTorchFormat(bytes: Uint8Array, source: string): PyTorchFormat {
  if (has(bytes, ZIP)) return 'zip'
  if (has(bytes, LEGACY_START)) return 'legacy'
  if (has(bytes, TAR, TAR_MARK_AT)) {
    throw new ValueCsvError(
      'checkpoints/legacy-pytorch',
      `${source}: in the tar format of before PyTorch 0.1.10, expected that of a later one`,
      { hint: SAVE_AGAIN },
    )
  }
  const fail = (what: string, hint: string) =>
    new ValueCsvError('checkpoints/no-pytorch', `${source}: ${what}, expected a PyTorch checkpoint`, { hint })
  if (has(bytes, PICKLE)) throw fail('a bare pickle', "Save the weights with torch.save(model.state_dict(), 'new.pt').")
  const other = otherFile(bytes)
  if (other !== undefined) throw fail(other.what, other.hint)
  if (bytes[8] === BRACE) throw fail('looks like safetensors', 'Name the file with the ending .safetensors.')
  throw fail(`${bytes.length} bytes that are no zip archive`, 'Check that the file was fetched whole.')
}
