import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import * as v from 'valibot'
import { byValue } from './by-value.ts'
import type { Calibration, EncoderManifest, Estimate, Manifest, TestMetrics, ValidationCounts } from './manifest.ts'

// The message of each schema is what was expected; `parseManifest` puts the field in front of it.
const text = v.pipe(v.string('a string'), v.nonEmpty('a string that is not empty'))
const finite = v.pipe(v.number('a number'), v.finite('a finite number'))
const share = v.pipe(
  v.number('a number from 0 to 1'),
  v.minValue(0, 'a number from 0 to 1'),
  v.maxValue(1, 'a number from 0 to 1'),
)
const count = v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'a whole number from 0'))
const sha256 = v.pipe(v.string('64 hex digits'), v.regex(/^[0-9a-f]{64}$/, '64 hex digits in lower case'))
const source = v.object({ name: text, sha256 })

function forEachValue<Output>(schema: v.GenericSchema<unknown, Output>) {
  return v.object(byValue(() => schema)) as v.GenericSchema<unknown, Readonly<Record<ValueId, Output>>>
}

const calibration = v.object({ slope: finite, intercept: finite }) satisfies v.GenericSchema<unknown, Calibration>

const validationCounts = v.object({
  tp: count,
  fp: count,
  fn: count,
  tn: count,
  meanScorePositives: v.exactOptional(share),
  meanScoreNegatives: v.exactOptional(share),
  prior: share,
}) satisfies v.GenericSchema<unknown, ValidationCounts>

const estimates = v.record(
  v.string(),
  v.object({
    value: v.exactOptional(finite),
    low: v.exactOptional(finite),
    high: v.exactOptional(finite),
  }) satisfies v.GenericSchema<unknown, Estimate>,
)

const testMetrics = v.object({
  texts: count,
  interval: v.object({ method: text, level: share, samples: count, seed: finite }),
  overall: estimates,
  perValue: forEachValue(estimates),
}) satisfies v.GenericSchema<unknown, TestMetrics>

const theTwelve = `each of the twelve values once: ${VALUE_IDS.join(' ')}`

const encoderManifest = v.object({
  schemaVersion: v.literal(1, '1'),
  kind: v.literal('encoder', '"encoder"'),
  name: text,
  base: v.exactOptional(text),
  head: v.picklist(['pooler', 'cls', 'mean'], 'pooler, cls or mean'),
  labelOrder: v.pipe(
    v.array(v.picklist(VALUE_IDS, `one of ${VALUE_IDS.join(' ')}`), theTwelve),
    v.check((order) => order.length === VALUE_IDS.length && new Set(order).size === VALUE_IDS.length, theTwelve),
  ),
  recipe: v.object({ name: text, parameters: v.record(v.string(), v.unknown()) }),
  seed: finite,
  thresholds: forEachValue(share),
  calibration: forEachValue(calibration),
  window: v.object({
    maxTokens: v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(3, 'a whole number from 3')),
    join: v.picklist(['mean', 'weighted-mean', 'max', 'first'], 'mean, weighted-mean, max or first'),
  }),
  lowerCase: v.boolean('true or false'),
  validation: forEachValue(validationCounts),
  offDistribution: v.exactOptional(v.record(v.string(), v.unknown())),
  quantization: v.exactOptional(
    v.object({ texts: count, meanAbsoluteDifference: share, maxAbsoluteDifference: share }),
  ),
  dataset: source,
  split: source,
  testMetrics: v.exactOptional(testMetrics),
  licence: text,
  attribution: v.array(text, 'a list of strings'),
  files: v.record(
    v.pipe(
      v.string(),
      // A path that leaves the folder could make the reader open any file of the machine.
      v.check((path) => !/^[/\\]|^[a-z]:|(^|[/\\])\.\.?([/\\]|$)/i.test(path), 'a path inside the folder'),
    ),
    sha256,
  ),
}) satisfies v.GenericSchema<unknown, EncoderManifest>

/** The shape of `valuecsv.json`. A further kind of evaluator is a further member of the variant. */
export const manifestSchema: v.GenericSchema<unknown, Manifest> = v.variant('kind', [encoderManifest])
