import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import golden from '../valuecsv5000/goldens/pandas.json' with { type: 'json' }
import { describeQuest100 } from './describe-quest100.ts'
import { describeValueCsv5000 } from './describe-valuecsv5000.ts'

const data = process.env.VALUECSV_DATA
const needsData = test.skipIf(!data && !process.env.CI)

needsData('finds every known defect of ValueCSV5000 from the file (needs VALUECSV_DATA)', async () => {
  const sheet = await describeValueCsv5000(readFileSync(`${data}/ValueCSV5000.xlsx`))
  expect(sheet).toMatchObject({ original: true, texts: 4999, rowOfSums: { row: 5001 } })
  expect(sheet.characters).toMatchObject({
    smallest: golden.valuecsv5000.characters.smallest,
    mean: expect.closeTo(golden.valuecsv5000.characters.mean, 5),
    largest: golden.valuecsv5000.characters.largest,
  })
  expect(sheet.overWindow.texts / sheet.texts).toBeCloseTo(0.04, 2)
  expect(sheet.equalTexts).toHaveLength(5)
  expect(sheet.equalTexts.every(({ differingValues }) => differingValues.length > 0)).toBe(true)
  expect(sheet.findings.map(({ code }) => code)).toEqual([
    'row-of-sums',
    'sorted-by-missing-column',
    'column-order',
    'equal-texts-different-labels',
    'long-texts',
    'rare-labels',
    'order-drift',
    'upper-case-letters',
    'outer-white-space',
  ])
})

needsData('finds every known defect of quest100 from the file (needs VALUECSV_DATA)', async () => {
  const sheet = await describeQuest100(readFileSync(`${data}/quest100.xlsx`))
  expect(sheet).toMatchObject({ original: true, questions: 99, rows: 100 })
  expect(sheet.llms.map(({ answered, withoutQuestion }) => answered + withoutQuestion)).toEqual(
    Object.values(golden.quest100.answered),
  )
  expect(sheet.llms.map(({ namingPeoplesDaily }) => namingPeoplesDaily)).toEqual([5, 52, 88, 29, 0, 13])
  expect(sheet.llms.map(({ newsOpenings }) => newsOpenings)).toEqual([0, 58, 89, 34, 0, 12])
  expect(sheet.findings.map(({ code, where }) => [code, where.length])).toEqual([
    ['rows-without-question', 3],
    ['numbered-questions', 0],
    ['repeated-questions', 1],
    ['similar-questions', 1],
    ['unequal-answers', 6],
    ['newspaper-style', 5],
  ])
})
