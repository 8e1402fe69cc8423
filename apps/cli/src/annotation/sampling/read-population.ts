import { stat } from 'node:fs/promises'
import type { AnswerRecord, TextRecord } from '@valuecsv/datasets'
import { readTextsOrAnswers } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { readAllAnswers } from '../../comparing/answers/read-answers.ts'
import type { Context } from '../../context.ts'
import { datasetName } from '../../datasets/dataset-name.ts'
import { refuseMisspelledName } from '../../datasets/refuse-misspelled-name.ts'
import { type ReadFlags, readOptions, refuseReadFlags } from '../../sources/read-options.ts'
import type { PopulationText } from './draw-sample.ts'

/** A text before it is scored. */
export type UnscoredText = Omit<PopulationText, 'values'>

/**
 * The texts to draw from: the answers of a run folder or of `quest100`, or the texts or answers of a file, see
 * `readTextsOrAnswers`. What was not answered is left out. Throws `cli/no-texts`, `cli/duplicate-id` and the errors of the
 * readers.
 */
export async function readPopulation(context: Context, source: string, flags: ReadFlags): Promise<UnscoredText[]> {
  const texts = (await readSource(context, source, flags))
    .filter((record) => !('status' in record) || record.status === 'answered')
    .filter(({ text }) => text.trim() !== '')
    .map(population)
  if (texts.length === 0) throw new ValueCsvError('cli/no-texts', `${source}: no texts, expected at least one`)
  const ids = new Set<string>()
  for (const { id } of texts) {
    if (ids.has(id))
      throw new ValueCsvError('cli/duplicate-id', `${source}: id "${id}" comes twice, expected each once`)
    ids.add(id)
  }
  return texts
}

async function readSource(
  context: Context,
  source: string,
  flags: ReadFlags,
): Promise<readonly (TextRecord | AnswerRecord)[]> {
  const status = await stat(source).catch(() => undefined)
  if (status?.isDirectory() || datasetName(source) === 'quest100') {
    refuseReadFlags(flags, source)
    return (await readAllAnswers(context, [source], flags)).answers
  }
  if (source !== '-') await refuseMisspelledName(source)
  return readTextsOrAnswers(source, readOptions(context, flags))
}

function population(record: TextRecord | AnswerRecord): UnscoredText {
  const { id, text } = record
  return { id, text, ...('llm' in record && { llm: record.llm }) }
}
