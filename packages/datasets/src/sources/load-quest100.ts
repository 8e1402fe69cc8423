import { inflateNode } from '../node/inflate-node.ts'
import type { QuestionTable } from '../questions/question-table.ts'
import { readQuest100 } from '../questions/read-quest100.ts'
import { type DatasetSourceOptions, findDataset } from './find-dataset.ts'

/** quest100 from a folder, the cache or the original repository, as `findDataset` says, read by `readQuest100`. */
export async function loadQuest100(options: DatasetSourceOptions = {}): Promise<QuestionTable> {
  const { path, bytes } = await findDataset('quest100', options)
  return readQuest100(bytes, { file: path, inflate: inflateNode })
}
