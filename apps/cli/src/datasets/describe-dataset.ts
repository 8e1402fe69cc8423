import { describeLabelledTexts, describeQuestionTable } from '@valuecsv/datasets'
import { findDataset, readLabelledTexts, readQuestionTable } from '@valuecsv/datasets/node'
import { describeQuest100, describeValueCsv5000 } from '@valuecsv/datasets/xlsx'
import type { Context } from '../context.ts'
import { usageError } from '../errors/usage-error.ts'
import { DATASET_NAME } from '../evaluation/part-flags.ts'
import type { Report } from '../output/report.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions, refuseReadFlags } from '../sources/read-options.ts'
import { DATASET_NAMES, datasetName } from './dataset-name.ts'
import { labelledReport, questionsReport } from './datasheet-report.ts'
import { noLabels } from './no-labels.ts'
import { refuseMisspelledName } from './refuse-misspelled-name.ts'

/** The datasheet of an original dataset by its name, or of a file. */
export async function describeDataset(
  context: Context,
  name: string,
  flags: ReadFlags & { readonly questions?: boolean },
): Promise<Report> {
  const original = datasetName(name)
  if (original === undefined) {
    await refuseMisspelledName(name, DATASET_NAMES)
    const options = readOptions(context, flags)
    if (flags.questions) return questionsReport(name, describeQuestionTable(await readQuestionTable(name, options)))
    const texts = await readLabelledTexts(name, options).catch(noLabels)
    return labelledReport(name, describeLabelledTexts(texts))
  }
  if (flags.questions && original === DATASET_NAME) {
    throw usageError(`--questions: expected a table of questions and answers, found ${original}`)
  }
  refuseReadFlags(flags, original)
  const { path, bytes } = await findDataset(original, datasetOptions(context))
  return original === 'quest100'
    ? questionsReport(original, await describeQuest100(bytes, { file: path }))
    : labelledReport(original, await describeValueCsv5000(bytes, { file: path }))
}
