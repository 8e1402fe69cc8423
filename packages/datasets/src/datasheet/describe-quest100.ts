import { readQuest100 } from '../questions/read-quest100.ts'
import { bytesDigest } from '../records/bytes-digest.ts'
import { DATASET_FILES } from '../sources/dataset-files.ts'
import type { OpenWorkbookOptions } from '../xlsx/open-workbook.ts'
import { describeQuestionTable, type QuestionTableDatasheet } from './describe-question-table.ts'

/** The datasheet of quest100.xlsx. */
export interface Quest100Datasheet extends QuestionTableDatasheet {
  readonly sha256: string
  /** Whether it is the file that the figures of this project belong to. */
  readonly original: boolean
}

/** Describes quest100.xlsx from its bytes, as `describeQuestionTable` does. Throws the errors of `readQuest100`. */
export async function describeQuest100(
  bytes: Uint8Array,
  options: OpenWorkbookOptions = {},
): Promise<Quest100Datasheet> {
  const sheet = describeQuestionTable(await readQuest100(bytes, options))
  const sha256 = await bytesDigest(bytes)
  return { ...sheet, sha256, original: sha256 === DATASET_FILES.quest100.sha256 }
}
