import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { type Manifest, sha256 } from '@valuecsv/evaluator'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { binarySetContent, memberFolder, memberGraph } from '../binary/binary-set-content.ts'
import { joinMembers } from '../binary/join-members.ts'
import { withValues } from '../binary/with-values.ts'
import { measureEvaluator } from '../folder/measuring/measure-evaluator.ts'
import { probeContent } from '../probing/probe-content.ts'
import { historyLines, writePredictions } from './folders/write-predictions.ts'
import { encodeParts, type PreparedTraining, prepareTraining } from './prepare-training.ts'
import { loadMember, type MemberRecord } from './state/member-store.ts'
import { removeState } from './state/remove-state.ts'
import { readIfThere } from './state/state-file.ts'
import { trainMember } from './train-member.ts'
import type { TrainingOptions } from './training-options.ts'

export interface BinarySetOptions extends TrainingOptions {
  /** The values to train a classifier for; those of a resumed folder stay. Default all twelve. */
  readonly values?: readonly ValueId[]
}

export interface TrainedBinarySet {
  /** Of the finished evaluator; absent while values are missing. */
  readonly manifest: Manifest | undefined
  /** The classifiers in `out`. */
  readonly members: ReadonlyMap<ValueId, Pick<MemberRecord, 'history' | 'bestEpoch'>>
  /** The values that have no classifier yet. */
  readonly missing: readonly ValueId[]
}

/**
 * Trains a binary classifier for each value, each from the base model again with a seed of its own, and writes the
 * model folder of the set. Stopped at any moment it goes on with `resume` to the same weights. While classifiers are
 * missing, `out` holds those that are done (`members/<value>/onnx/model_quantized.onnx`) and the state; `resume` with
 * other `values` completes it. Errors: those of `trainEvaluator`.
 */
export async function trainBinarySet(options: BinarySetOptions): Promise<TrainedBinarySet> {
  const { recipe } = options
  if (recipe.design !== 'binary') {
    throw new ValueCsvError('training/wrong-recipe', `recipe ${recipe.name}: "design" is "${recipe.design}"`, {
      hint: 'trainEvaluator trains one classifier of all values.',
    })
  }
  const prepared = await prepareTraining(options)
  return prepared.run(() => trainPrepared(prepared, options))
}

async function trainPrepared(prepared: PreparedTraining, options: BinarySetOptions): Promise<TrainedBinarySet> {
  const { values = VALUE_IDS, onEvent } = options
  const members = await finishedMembers(prepared, options.out)
  const texts = await encodeParts(options.data, prepared)
  const chosen = VALUE_IDS.filter((id) => values.includes(id))
  for (const [index, value] of chosen.entries()) {
    const finished = members.has(value)
    onEvent?.({ type: 'member', value, member: index + 1, members: chosen.length, finished })
    if (!finished) members.set(value, await trainMember(value, texts, prepared, options))
  }
  const manifest = await finishSet(members, prepared, options)
  return { manifest, members, missing: VALUE_IDS.filter((id) => !members.has(id)) }
}

/** The classifiers that are done: each has its record, and in `out` the graph that the record is of. */
async function finishedMembers(
  { stateFolder, details }: PreparedTraining,
  out: string,
): Promise<Map<ValueId, MemberRecord>> {
  const members = new Map<ValueId, MemberRecord>()
  for (const value of VALUE_IDS) {
    const record = await loadMember(join(stateFolder, memberFolder(value)), { outputs: 1, ...details.data })
    const graph = record && (await readIfThere(join(out, memberGraph(value))))
    if (graph !== undefined && record?.graph === (await sha256(graph))) members.set(value, record)
  }
  return members
}

/** Measures the set, and writes its folder if it is complete. */
async function finishSet(
  members: ReadonlyMap<ValueId, MemberRecord>,
  { details, stateFolder }: PreparedTraining,
  { out, keepPredictions, probe = true, onEvent }: BinarySetOptions,
): Promise<Manifest | undefined> {
  const isComplete = members.size === VALUE_IDS.length
  if (members.size === 0 || (!isComplete && !keepPredictions)) return undefined
  const logits = joinMembers(new Map([...members].map(([value, record]) => [value, record.logits])))
  const values = VALUE_IDS.filter((id) => members.has(id))
  const data = withValues(details.data, values)
  const measured = measureEvaluator(logits, { ...details, data })
  let manifest: Manifest | undefined
  if (isComplete) {
    const content = { ...binarySetContent(details, measured), present: graphDigests(members) }
    const { data: probed, runtime, signal } = details
    if (probe) onEvent?.({ type: 'measuring' })
    manifest = await writeModelFolder(
      out,
      probe ? await probeContent(content, { data: probed, runtime, folder: out, signal }) : content,
    )
  }
  if (keepPredictions) {
    const history = values.flatMap((value) => historyLines(members.get(value)!).map((line) => ({ value, ...line })))
    await writePredictions(out, { data, logits, decided: measured, manifest, values, history })
  }
  if (isComplete) await removeState(stateFolder)
  return manifest
}

function graphDigests(members: ReadonlyMap<ValueId, MemberRecord>): Record<string, string> {
  return Object.fromEntries([...members].map(([value, { graph }]) => [memberGraph(value), graph!]))
}
