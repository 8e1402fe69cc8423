import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { type FilesMessage, messages } from './messages.ts'

const { t } = createI18n({ legacy: false, locale: 'en', messages: { en: messages.en } }).global

test.each<[FilesMessage, string, string, string]>([
  ['fileRows', 'a.csv: 0 rows', 'a.csv: 1 row', 'a.csv: 2 rows'],
  ['start', 'Score 0 rows', 'Score 1 row', 'Score 2 rows'],
  ['goOn', 'Score the other 0 rows', 'Score the other row', 'Score the other 2 rows'],
  ['progress', '0 of 0 rows scored', '1 of 1 row scored', '2 of 2 rows scored'],
  ['shown', '0 of 0 rows', '1 of 1 row', '2 of 2 rows'],
  ['presentIn', '0 rows, 3%', '1 row, 3%', '2 rows, 3%'],
])('%s has a form for one', (key, ...forms) => {
  const said = [0, 1, 2].map((count) => {
    const n = String(count)
    return t(key, { count, n, file: 'a.csv', rows: n, scored: n, total: n, share: '3%' })
  })
  expect(said).toEqual(forms)
})
