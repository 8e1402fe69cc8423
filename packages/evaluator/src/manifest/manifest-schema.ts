import * as v from 'valibot'
import {
  calibration,
  crossFitting,
  offDistribution,
  quantizationLoss,
  testMetrics,
  validationCounts,
} from './figures-schema.ts'
import type { BinarySetManifest, BlendManifest, EncoderManifest, Manifest, NgramManifest } from './manifest.ts'
import {
  anyRecord,
  finite,
  forEachValue,
  labelOrder,
  pathInside,
  sha256,
  share,
  text,
  wholeFrom,
} from './schema-parts.ts'

const source = v.object({ name: text, sha256 })

/** What every kind has at its head. */
const head = { schemaVersion: v.literal(1, '1'), name: text }

/** What every kind has beside. */
const base = {
  converted: v.exactOptional(v.object({ checkpoint: text, weights: v.record(v.string(), sha256) })),
  recipe: v.exactOptional(v.object({ name: text, parameters: anyRecord })),
  seed: v.exactOptional(finite),
  thresholds: forEachValue(share),
  calibration: forEachValue(calibration),
  validation: v.exactOptional(forEachValue(validationCounts)),
  crossFitting: v.exactOptional(crossFitting),
  calibrationCheck: v.exactOptional(anyRecord),
  offDistribution: v.exactOptional(offDistribution),
  probes: v.exactOptional(anyRecord),
  dataset: v.exactOptional(source),
  split: v.exactOptional(source),
  testMetrics: v.exactOptional(testMetrics),
  licence: text,
  attribution: v.array(text, 'a list of strings'),
  files: v.record(pathInside, sha256),
}

/** What every kind with an encoder has. */
const encoderPart = {
  base: v.exactOptional(text),
  head: v.picklist(['pooler', 'cls', 'mean', 'label-attention'], 'pooler, cls, mean or label-attention'),
  window: v.object({
    maxTokens: wholeFrom(3),
    join: v.picklist(['mean', 'weighted-mean', 'max', 'first'], 'mean, weighted-mean, max or first'),
  }),
  lowerCase: v.boolean('true or false'),
  quantization: v.exactOptional(quantizationLoss),
}

const members = v.pipe(
  forEachValue(pathInside),
  v.check((folders) => {
    const all = Object.values(folders)
    return new Set(all).size === all.length
  }, 'a folder of its own for each value'),
)

const encoderManifest = v.object({
  ...head,
  kind: v.literal('encoder'),
  ...encoderPart,
  labelOrder,
  ...base,
}) satisfies v.GenericSchema<unknown, EncoderManifest>

const ngramManifest = v.object({ ...head, kind: v.literal('ngram'), labelOrder, ...base }) satisfies v.GenericSchema<
  unknown,
  NgramManifest
>

const blendManifest = v.object({
  ...head,
  kind: v.literal('blend'),
  ...encoderPart,
  labelOrder,
  blend: forEachValue(v.object({ encoder: finite, ngrams: finite })),
  ...base,
}) satisfies v.GenericSchema<unknown, BlendManifest>

const binarySetManifest = v.object({
  ...head,
  kind: v.literal('binary-set'),
  ...encoderPart,
  members,
  ...base,
}) satisfies v.GenericSchema<unknown, BinarySetManifest>

const kinds = [encoderManifest, ngramManifest, blendManifest, binarySetManifest] as const

/** The kinds of evaluator that this version reads. */
export const KINDS: readonly string[] = kinds.map(({ entries }) => entries.kind.literal)

/** The shape of `valuecsv.json`. A further kind of evaluator is a further member of the variant. */
export const manifestSchema: v.GenericSchema<unknown, Manifest> = v.variant('kind', kinds, ({ path }) =>
  path === undefined ? 'an object' : KINDS.join(', '),
)
