import { measureProbes, scoredProbes } from '@valuecsv/comparison'
import { ENDORSEMENT_PAIRS, OFF_DISTRIBUTION_TEXTS, shuffledCharacters } from '@valuecsv/datasets/probes'
import { createEvaluator, type Evaluator, encodeSubspace, type ReadText, SUBSPACE_FILE } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import { randomGenerator, shuffle } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'
import { contentFiles } from '../folder/content-files.ts'
import type { TrainingData } from '../training-data.ts'
import { fitOffDistribution } from './fit-off-distribution.ts'

/** What an evaluator is probed with beside the texts of `@valuecsv/datasets/probes`. */
export interface ProbeContentOptions {
  readonly data: TrainingData
  /** What runs encoders; n-grams alone need none. */
  readonly runtime?: Runtime
  /** Where the files lie that the content names as present. */
  readonly folder?: string
  readonly signal?: AbortSignal | undefined
}

/** So many training texts show the space that all of them span. */
const TRAINING_TEXTS = 1000

/** So many held-out texts are shuffled; more would not tell more. */
const SHUFFLED_TEXTS = 100

/**
 * Probes an evaluator before it is written, and gives its content with what was found: how it tells texts unlike those
 * of its training (limits from the texts of the test part, whose labels are not looked at; where there is none, from the
 * validation part, and no limits where that was trained on), and whether it tells texts that affirm a value from texts that deny, quote or mock it.
 */
export async function probeContent<Content extends ModelFolderContent>(
  content: Content,
  { data, runtime, folder, signal }: ProbeContentOptions,
): Promise<Content> {
  const files = await contentFiles(content, folder)
  const evaluator = await createEvaluator({ files, device: 'cpu', ...(runtime && { runtime }) })
  try {
    const read = (texts: readonly string[]) => readTexts(evaluator, texts, signal)
    const unseen = content.manifest.crossFitting === undefined ? data.validation : []
    const held = (data.test?.length ? data.test : unseen).map(({ text }) => text)
    const { kind } = content.manifest
    // Twelve encoders have no space in common.
    const sample =
      kind === 'encoder' || kind === 'blend'
        ? shuffle([...data.train], randomGenerator(0)).slice(0, TRAINING_TEXTS)
        : []
    const kinds = { ...OFF_DISTRIBUTION_TEXTS, shuffled: shuffledCharacters(held.slice(0, SHUFFLED_TEXTS)) }
    const others: Record<string, ReadText[]> = {}
    for (const [unlike, texts] of Object.entries(kinds)) others[unlike] = await read(texts)
    const { offDistribution, subspace } = fitOffDistribution({
      training: await read(sample.map(({ text }) => text)),
      heldOut: await read(held),
      others,
      hasEncoder: kind !== 'ngram',
    })
    return {
      ...content,
      manifest: {
        ...content.manifest,
        ...(Object.keys(offDistribution.limits).length === 0 ? {} : { offDistribution }),
        probes: { endorsement: await endorsement(evaluator, signal) },
      },
      files: { ...content.files, ...(subspace ? { [SUBSPACE_FILE]: encodeSubspace(subspace) } : {}) },
    }
  } finally {
    await evaluator.close()
  }
}

async function readTexts(
  evaluator: Evaluator,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadText[]> {
  const read: ReadText[] = []
  for await (const { features, tokens } of evaluator.scoreMany(texts, { features: true, ...(signal && { signal }) })) {
    read.push({ features: features!, tokens })
  }
  return read
}

/** Of all pairs and of each kind: how often the affirming text scores higher, and how often the value is found in the other. */
async function endorsement(evaluator: Evaluator, signal: AbortSignal | undefined) {
  const texts = ENDORSEMENT_PAIRS.flatMap(({ affirmed, other }) => [affirmed, other])
  const scored = await Array.fromAsync(evaluator.scoreMany(texts, signal && { signal }))
  const { overall, perKind } = measureProbes(scoredProbes(ENDORSEMENT_PAIRS, scored))
  return { all: overall, ...perKind }
}
