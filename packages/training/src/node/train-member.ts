import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@valuecsv/evaluator'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { memberFolder, memberGraph } from '../binary/binary-set-content.ts'
import { finishMember } from '../binary/finish-member.ts'
import { memberRecipe, memberSeed } from '../binary/member-recipe.ts'
import { memberTexts } from '../binary/member-texts.ts'
import { startParameters } from '../fit/classifier-parameters.ts'
import { fit } from '../fit/fit.ts'
import type { FitTexts } from '../fit/fit-texts.ts'
import type { PreparedTraining } from './prepare-training.ts'
import { folderStore } from './state/folder-store.ts'
import { type MemberRecord, saveMember } from './state/member-store.ts'
import { replaceFile } from './state/state-file.ts'
import type { TrainingOptions } from './training-options.ts'

/**
 * Trains the classifier of one value on the texts of all, writes its graph and keeps its record. Each step of it is done over when it was
 * not finished, with the same result.
 */
export async function trainMember(
  value: ValueId,
  texts: FitTexts,
  { details, tokenizer, stateFolder }: PreparedTraining,
  { out, saveEverySteps, onEvent }: TrainingOptions,
): Promise<MemberRecord> {
  const { base, runtime, signal } = details
  const label = VALUE_IDS.indexOf(value)
  const recipe = memberRecipe(details.recipe, label)
  const seed = memberSeed(details.seed, label)
  const folder = join(stateFolder, memberFolder(value))
  const fitting = join(folder, 'fit')
  const store = folderStore(fitting)
  const fitted = await fit(startParameters(base, recipe, 1, seed), memberTexts(texts, label), {
    ...{ config: base.config, recipe, seed, runtime, store, signal, onEvent },
    paddingId: tokenizer.special.pad,
    ...(saveEverySteps === undefined ? {} : { saveEverySteps }),
  })
  onEvent?.({ type: 'measuring' })
  const { graph, logits } = await finishMember(fitted.parameters, label, details)
  await replaceFile(join(out, memberGraph(value)), graph)
  const { history, bestEpoch } = fitted
  const record = { history, bestEpoch, logits, graph: await sha256(graph) }
  await saveMember(folder, record)
  await rm(fitting, { recursive: true, force: true })
  return record
}
