import { expect, test } from 'vitest'
import { formatCsvRow } from './format-csv-row.ts'

test.each([
  [['a', 1, true, undefined, null, ''], 'a,1,true,,,\r\n'],
  [['a,b', 'say "hi"', 'two\nlines', ' padded '], '"a,b","say ""hi""","two\nlines"," padded "\r\n'],
  [['=1+1', '+1+1', '-A1', '@x', '\tx', '\rx'], `'=1+1,'+1+1,'-A1,'@x,"'\tx","'\rx"\r\n`.replace('"\'\tx"', "'\tx")],
  [['＝1+1', '＋1', '－A1', '＠x', 'x＝1'], "'＝1+1,'＋1,'－A1,'＠x,x＝1\r\n"],
  [[-1.5, 2e-7], '-1.5,2e-7\r\n'],
  [['-0.25', '+8613800000000', '-.5e-3', '+', '-1.2.3'], "-0.25,+8613800000000,-.5e-3,'+,'-1.2.3\r\n"],
])('writes %j', (cells, row) => {
  expect(formatCsvRow(cells)).toBe(row)
})

test('leaves formulas alone where it is told to', () => {
  expect(formatCsvRow(['=1+1', '＝1'], { guardFormulas: false })).toBe('=1+1,＝1\r\n')
})
