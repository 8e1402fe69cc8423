import { expect, test } from 'vitest'
import type { ModelDescription } from './base-model.ts'
import { lowerCaseOf } from './lower-case-of.ts'

test.each([
  ['bert-base-chinese keeps case', { do_lower_case: false }, false],
  ['an uncased model lower-cases', { do_lower_case: true }, true],
  ['chinese-roberta-wwm-ext says nothing', { init_inputs: [] }, true],
  ['a folder without settings', {}, true],
])('as transformers reads it: %s', (_, tokenizerConfig, expected) => {
  expect(lowerCaseOf({ tokenizerConfig } as unknown as ModelDescription)).toBe(expected)
})
