import { expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import { readingSection } from './reading-section.ts'

const text = (changes: Partial<typeof sampleDraft>) =>
  readingSection(buildManifest({ ...sampleDraft, ...changes }, {})).join('\n')
const recipe = (calibration: string) => ({ name: 'm-value-bert@legacy', parameters: { calibration } })

test('a score is a calibrated probability only where the recipe calibrates', () => {
  expect(text({ recipe: recipe('platt') })).toContain('A score is a calibrated probability;')
  expect(text({})).toContain('A score is a calibrated probability;')
  expect(text({ recipe: recipe('none') })).toContain('A score is the plain sigmoid of a logit;')
})

test('counts the tokens of a window as those of a text are counted, without the special ones', () => {
  expect(text({ window: { maxTokens: 512, join: 'max' } })).toContain(
    'Texts of more than 510 tokens are read in windows, and the largest logit of each value counts.',
  )
})
