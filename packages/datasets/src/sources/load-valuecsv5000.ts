import { inflateNode } from '../node/inflate-node.ts'
import { readValueCsv5000, type ValueCsv5000 } from '../valuecsv5000/read-valuecsv5000.ts'
import { type DatasetSourceOptions, findDataset } from './find-dataset.ts'

/** ValueCSV5000 from a folder, the cache or the original repository, as `findDataset` says, read by `readValueCsv5000`. */
export async function loadValueCsv5000(options: DatasetSourceOptions = {}): Promise<ValueCsv5000> {
  const { path, bytes } = await findDataset('ValueCSV5000', options)
  return readValueCsv5000(bytes, { file: path, inflate: inflateNode })
}
