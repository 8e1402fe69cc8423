import { expect, test } from 'vitest'
import { renderCsvTable } from './csv-text.ts'

test('CSV has stable headings, all digits, three columns for an estimate and empty fields for undefined', () => {
  const heading = { en: 'x', zh: 'x' }
  const columns = [
    { key: 'name', heading },
    { key: 'f1', heading, estimate: true, digits: 2 },
    { key: 'present', heading },
  ]
  const rows = [
    ['say "hi",\nthen go', { estimate: { value: 1 / 3, low: 0, high: 1 } }, true],
    [{ en: 'Justice', zh: '公正' }, undefined, undefined],
  ]
  expect(renderCsvTable({ columns, rows })).toBe(
    'name,f1,f1_low,f1_high,present\r\n"say ""hi"",\nthen go",0.3333333333333333,0,1,1\r\nJustice,,,,\r\n',
  )
})
