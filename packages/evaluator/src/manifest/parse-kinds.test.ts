import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { buildManifest } from './build-manifest.ts'
import type { ManifestDraft } from './manifest.ts'
import { parseManifest } from './parse-manifest.ts'

const { head, window, lowerCase, labelOrder, kind: _, ...rest } = sampleDraft
const encoder = { head, window, lowerCase }

const drafts: Record<string, ManifestDraft> = {
  encoder: sampleDraft,
  ngram: { kind: 'ngram', ...rest, labelOrder },
  blend: { kind: 'blend', ...rest, ...encoder, labelOrder, blend: byValue(() => ({ encoder: 0.6, ngrams: 0.4 })) },
  'binary-set': { kind: 'binary-set', ...rest, ...encoder, members: byValue((id) => `members/${id}`) },
}

const measured = {
  crossFitting: { folds: 5, seed: 0 },
  calibrationCheck: { bins: 10, values: { harmony: { error: 0.01 } } },
  offDistribution: {
    limits: { distance: 4.5 },
    within: 0.99,
    auroc: { distance: { english: 0.998 }, energy: { english: 0.9 } },
  },
  probes: { negation: { pairs: 60 } },
}

test.each(Object.keys(drafts))('reads what it wrote, figures of any shape included: %s', (kind) => {
  const built = buildManifest({ ...drafts[kind]!, ...measured } as ManifestDraft, {})
  expect(built).toEqual({ ...drafts[kind], ...measured, schemaVersion: 1, files: {} })
  expect(parseManifest(JSON.stringify(built), 'm')).toEqual(built)
})

test.each([
  [
    'blend',
    { blend: { ...byValue(() => ({ encoder: 1, ngrams: 0 })), harmony: { encoder: 1 } } },
    'blend.harmony.ngrams: is missing',
  ],
  ['blend', { blend: undefined }, 'blend: is missing'],
  ['binary-set', { members: { ...byValue((id) => id), 'rule-of-law': undefined } }, 'members.rule-of-law: is missing'],
  [
    'binary-set',
    { members: { ...byValue((id) => id), harmony: '../other' } },
    'members.harmony: expected a path inside the folder, got "../other"',
  ],
  [
    'binary-set',
    { members: { ...byValue((id) => id), harmony: '' } },
    'members.harmony: expected a path inside the folder, got ""',
  ],
  ...['..\\other', 'C:\\other', 'c:other', '\\\\server\\other', '/other', 'inside/../../other'].map(
    (path): [string, object, string] => [
      'binary-set',
      { members: { ...byValue((id) => id), harmony: path } },
      `members.harmony: expected a path inside the folder, got ${JSON.stringify(path)}`,
    ],
  ),
  ['binary-set', { window: undefined }, 'window: is missing'],
  ['ngram', { crossFitting: { folds: 1, seed: 0 } }, 'crossFitting.folds: expected a whole number from 2, got 1'],
])('names the field of a %s that is wrong: %j', (kind, change, problem) => {
  expect(() => buildManifest({ ...drafts[kind]!, ...change } as never, {})).toThrow(
    expect.objectContaining({ code: 'evaluator/manifest-invalid', message: `valuecsv.json: ${problem}` }),
  )
})

test('two values can not have the same member', () => {
  const members = byValue(() => 'members/one')
  expect(() => buildManifest({ ...drafts['binary-set']!, members } as never, {})).toThrow(
    /^valuecsv\.json: members: expected a folder of its own for each value, got /,
  )
})

test('n-grams have the twelve labels too', () => {
  expect(() => buildManifest({ ...drafts.ngram!, labelOrder: VALUE_IDS.slice(1) } as never, {})).toThrow(
    expect.objectContaining({ code: 'evaluator/labels-not-the-twelve' }),
  )
})

test('a kind of a later version is named with those that this one reads', () => {
  expect(() => parseManifest({ ...drafts.encoder, kind: 'oracle' }, 'm')).toThrow(
    expect.objectContaining({
      code: 'evaluator/kind-not-supported',
      message: 'm: kind: this version reads encoder, ngram, blend, binary-set, got "oracle"',
    }),
  )
})
