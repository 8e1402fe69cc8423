import { quoted, ValueCsvError } from '@valuecsv/errors'
import { brokenPyTorch } from '../broken-pytorch.ts'
import { pickleErrors } from '../pickle/pickle-errors.ts'
import type { PickleValue } from '../pickle/pickle-value.ts'
import { unpickle } from '../pickle/unpickle.ts'
import { readStoredEntry } from '../zip/read-stored-entry.ts'
import { readZipDirectory } from '../zip/read-zip-directory.ts'
import { wrongByteOrder } from './wrong-byte-order.ts'

/** A checkpoint taken apart. */
export interface Archive {
  /** What its pickle describes, unchecked. */
  readonly root: PickleValue
  /** A view of the bytes of the record with a storage, for example `data/0`; `undefined` when there is none. */
  readonly record: (name: string) => Uint8Array | undefined
}

const PICKLE = /^[^/]+\/data\.pkl$/

/** The zip archive that torch.save wrote. All its records lie in one folder, whatever its name. */
export function openArchive(bytes: Uint8Array, source: string): Archive {
  const fail = (what: string) => brokenPyTorch(source, what)
  const entries = readZipDirectory(bytes, fail)
  const pickles = [...entries.keys()].filter((name) => PICKLE.test(name))
  if (pickles.length !== 1) throw fail(`it has ${pickles.length} records data.pkl, expected 1`)
  const folder = pickles[0]!.slice(0, -'data.pkl'.length)
  if (entries.has(`${folder}constants.pkl`)) {
    throw new ValueCsvError('checkpoints/whole-object', `${source}: a TorchScript program, expected a state_dict`, {
      hint: "Save the weights alone, in Python: torch.save(torch.jit.load('model.pt').state_dict(), 'weights.pt').",
    })
  }
  const record = (name: string): Uint8Array | undefined => {
    const entry = entries.get(folder + name)
    if (entry?.stored === false) {
      throw new ValueCsvError(
        'checkpoints/compressed-pytorch',
        `${source}: its record ${quoted(entry.name)} is compressed or encrypted, torch.save does neither`,
        { hint: 'Unpack the archive and pack it again without compression (zip -0 -r).' },
      )
    }
    return entry && readStoredEntry(bytes, entry, fail)
  }
  const order = new TextDecoder().decode(record('byteorder')?.subarray(0, 16) ?? new Uint8Array(0))
  if (order !== '' && order !== 'little') throw wrongByteOrder(source, quoted(order))
  return { root: unpickle(record('data.pkl')!, pickleErrors(source)), record }
}
