import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { addScores, emptyRowScores } from './row-scores.ts'
import { ROW_STATES } from './row-state.ts'
import { isWholeFile, orderRows, WHOLE_FILE } from './row-view.ts'
import { scoreBatch } from './score-batch.ts'

const texts = ['Beta', 'alpha', '', 'gamma', 'beta again']
const all = emptyRowScores(Uint8Array.of(0, 0, ROW_STATES.indexOf('empty'), 0, 0))
const scored = (freedom: number, isFree: boolean) => ({
  id: 'x',
  scores: Object.fromEntries(VALUE_IDS.map((id) => [id, id === 'freedom' ? freedom : 0])) as never,
  values: isFree ? (['freedom'] as const).slice() : [],
  tokens: 4,
  unseen: 0,
  model: 'm',
  device: 'cpu' as const,
})
addScores(all, scoreBatch([0, 1, 4], [scored(0.2, false), scored(0.9, true), scored(0.2, true)]))

const byFreedom = (isDescending: boolean) => ({ by: 'freedom', isDescending }) as const

test.each([
  [{}, [0, 1, 2, 3, 4]],
  [{ sort: { by: 'row', isDescending: true } }, [4, 3, 2, 1, 0]],
  [{ sort: byFreedom(true) }, [1, 0, 4, 2, 3]],
  [{ sort: byFreedom(false) }, [0, 4, 1, 2, 3]],
  [{ text: ' BETA ' }, [0, 4]],
  [{ only: 'freedom' }, [1, 4]],
  [{ only: 'freedom', text: 'beta' }, [4]],
  [{ only: 'justice' }, []],
  [{ only: 'unscorable' }, [2]],
] as const)('%j shows rows %j', (changes, rows) => {
  expect([...orderRows(all, { ...WHOLE_FILE, ...changes }, (row) => texts[row]!)]).toEqual(rows)
})

test('only the view of all rows in their order is the whole file', () => {
  expect(isWholeFile({ ...WHOLE_FILE, text: ' ' })).toBe(true)
  expect(isWholeFile({ ...WHOLE_FILE, sort: byFreedom(false) })).toBe(false)
})
