import { describeLabelledTexts, describeQuestionTable } from '@valuecsv/datasets'
import { findDataset, readLabelledTexts, readQuestionTable } from '@valuecsv/datasets/node'
import { describeQuest100, describeValueCsv5000 } from '@valuecsv/datasets/xlsx'
import type { Context } from '../context.ts'
import type { Report } from '../output/report.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions, refuseReadFlags } from '../sources/read-options.ts'
import { datasetName } from './dataset-name.ts'
import { labelledReport, questionsReport } from './datasheet-report.ts'

/** The datasheet of an original dataset by its name, or of a file. */
export async function describeDataset(
  context: Context,
  name: string,
  flags: ReadFlags & { readonly questions?: boolean },
): Promise<Report> {
  const original = datasetName(name)
  if (original === undefined) {
    const options = readOptions(context, flags)
    return flags.questions
      ? questionsReport(name, describeQuestionTable(await readQuestionTable(name, options)))
      : labelledReport(name, describeLabelledTexts(await readLabelledTexts(name, options)))
  }
  refuseReadFlags(flags, original)
  const { path, bytes } = await findDataset(original, datasetOptions(context))
  return original === 'quest100'
    ? questionsReport(original, await describeQuest100(bytes, { file: path }))
    : labelledReport(original, await describeValueCsv5000(bytes, { file: path }))
}
