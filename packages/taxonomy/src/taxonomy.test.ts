import { describe, expect, test } from 'vitest'
import {
  DATASET_ORDER,
  isLevelId,
  isValueId,
  LEVEL_IDS,
  LEVELS,
  parseLevelId,
  parseValueId,
  VALUE_IDS,
  VALUES,
} from './index.ts'

test('the label order is pinned: it is an ABI', () => {
  expect(VALUE_IDS.join(' ')).toBe(
    'prosperity democracy civility harmony freedom equality justice rule-of-law patriotism dedication integrity friendliness',
  )
})

test('the order of the dataset’s columns is pinned', () => {
  expect(DATASET_ORDER.map((id) => VALUES[id].datasetColumn).join(',')).toBe(
    'Patriotism_scr,Dedication_scr,Integrity_scr,Friendliness_scr,Prosperity_scr,Democracy_scr,Civility_scr,Harmony_scr,Freedom_scr,Equality_scr,Justice_scr,Rule of Law_scr',
  )
})

test('the levels hold the twelve values in label order, four each, and values name their level', () => {
  expect(LEVEL_IDS.flatMap((level) => LEVELS[level].values)).toEqual(VALUE_IDS)
  for (const level of LEVEL_IDS) {
    expect(LEVELS[level].id).toBe(level)
    for (const id of LEVELS[level].values) expect(VALUES[id].level).toBe(level)
  }
})

test('every value and level has names and a definition of one sentence in both languages', () => {
  for (const item of [...Object.values(VALUES), ...Object.values(LEVELS)]) {
    expect(item.name.en).toMatch(/^[A-Z][A-Za-z ]+$/)
    expect(item.name.zh).toMatch(/^\p{Script=Han}{2}$/u)
    expect(item.definition.en).toMatch(/^[A-Z][^.]+\.$/)
    expect(item.definition.zh).toMatch(/^[^。]+。$/)
  }
})

test.each([
  ['society', 'society'],
  [' ＳＯＣＩＥＴＹ', 'society'],
  ['个人', 'personal'],
  ['National', 'national'],
  ['freedom', undefined],
  ['constructor', undefined],
  [undefined, undefined],
])('parseLevelId gives for %j %j', (name, id) => {
  expect(parseLevelId(name)).toBe(id)
})

describe('parseValueId', () => {
  test('takes an id, an English name, a Chinese name or a dataset column', () => {
    for (const id of VALUE_IDS) {
      for (const name of [id, VALUES[id].name.en, VALUES[id].name.zh, VALUES[id].datasetColumn]) {
        expect(parseValueId(name)).toBe(id)
      }
    }
  })

  test.each([
    ['RULE OF LAW', 'rule-of-law'],
    [' rule_of_law ', 'rule-of-law'],
    ['rule of law_scr', 'rule-of-law'],
    ['法治 ', 'rule-of-law'],
    ['ｆｒｅｅｄｏｍ', 'freedom'],
  ])('is lenient about case, spaces and width: %j', (name, id) => {
    expect(parseValueId(name)).toBe(id)
  })

  test.each(['', '和平', 'peace', '_scr', 'constructor', '__proto__', 3, null, undefined, ['freedom']])(
    'gives undefined for %j',
    (name) => {
      expect(parseValueId(name)).toBeUndefined()
    },
  )

  test('spaces around a name may be any, and a million combining marks are no work', () => {
    expect(parseValueId(`${' '.repeat(200)}法治\u3000`)).toBe('rule-of-law')
    expect(parseValueId(`法治${'\u0301\u0323'.repeat(500_000)}`)).toBeUndefined()
  })
})

test.each(['toString', 'Freedom', '自由', 0, undefined])('%j is not an id', (value) => {
  expect(isValueId(value)).toBe(false)
  expect(isLevelId(value)).toBe(false)
})

test('ids are ids', () => {
  expect(VALUE_IDS.every(isValueId)).toBe(true)
  expect(LEVEL_IDS.every(isLevelId)).toBe(true)
})
