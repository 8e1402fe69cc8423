import { quoted, shownValue, ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import * as v from 'valibot'
import type { Manifest } from './manifest.ts'
import { KINDS, manifestSchema } from './manifest-schema.ts'
import { TRAINING_FIELDS } from './training-record.ts'

/**
 * The manifest in `json`, the text of a `valuecsv.json` or what `JSON.parse` made of it. `source` names it in errors.
 * Fields that are not known are left out.
 *
 * Errors name the field and what was expected: `evaluator/manifest-not-json`, `evaluator/manifest-version`,
 * `evaluator/kind-not-supported`, `evaluator/labels-not-the-twelve`, `evaluator/manifest-invalid`.
 */
export function parseManifest(json: unknown, source: string): Manifest {
  const value = typeof json === 'string' ? parseJson(json, source) : json
  const { schemaVersion, kind } = (value ?? {}) as { schemaVersion?: unknown; kind?: unknown }
  if (typeof schemaVersion === 'number' && schemaVersion > 1) {
    throw new ValueCsvError(
      'evaluator/manifest-version',
      `${source}: schemaVersion: expected 1, got ${schemaVersion}, which a newer version of ValueCSV wrote`,
      { hint: 'Update ValueCSV.' },
    )
  }
  if (typeof kind === 'string' && !KINDS.includes(kind)) {
    throw new ValueCsvError(
      'evaluator/kind-not-supported',
      `${source}: kind: this version reads ${KINDS.join(', ')}, got ${shownValue(kind)}`,
      { hint: 'Update ValueCSV.' },
    )
  }
  const result = v.safeParse(manifestSchema, value, { abortEarly: true })
  if (!result.success) throw manifestError(result.issues[0], source)
  checkTrainingFields(result.output, source)
  return result.output
}

/** An evaluator was either trained, and says how, or converted. */
function checkTrainingFields(manifest: Manifest, source: string): void {
  const { converted } = manifest
  const wrong = TRAINING_FIELDS.find((field) => (manifest[field] === undefined) !== (converted !== undefined))
  if (wrong === undefined) return
  const problem = converted === undefined ? 'is missing' : 'expected nothing beside "converted"'
  throw new ValueCsvError('evaluator/manifest-invalid', `${source}: ${wrong}: ${problem}`)
}

function parseJson(json: string, source: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new ValueCsvError('evaluator/manifest-not-json', `${source}: expected JSON: ${(cause as Error).message}`, {
      cause,
    })
  }
}

function manifestError(issue: v.BaseIssue<unknown>, source: string): ValueCsvError {
  const path = v.getDotPath(issue)
  // Keys are whatever the file has.
  const field = path === null ? 'the manifest' : quoted(path).slice(1, -1)
  const isLabelOrder = field.split('.')[0] === 'labelOrder'
  return new ValueCsvError(
    isLabelOrder ? 'evaluator/labels-not-the-twelve' : 'evaluator/manifest-invalid',
    `${source}: ${field}: ${problem(issue)}`,
    isLabelOrder ? { hint: `The labels of an evaluator are ${VALUE_IDS.join(', ')}.` } : {},
  )
}

function problem(issue: v.BaseIssue<unknown>): string {
  if (issue.input === undefined) return 'is missing'
  // Only the schemas of plain objects give no message of their own.
  const expected = issue.message.startsWith('Invalid ') ? 'an object' : issue.message
  return `expected ${expected}, got ${shownValue(issue.input)}`
}
