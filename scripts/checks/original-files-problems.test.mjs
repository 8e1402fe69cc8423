import { expect, test } from 'vitest'
import { originalFilesProblems } from './original-files-problems.mjs'

test('asks for both variables only where they are required', () => {
  expect(originalFilesProblems({}, { required: false })).toEqual([])
  expect(originalFilesProblems({}, { required: true })).toEqual([
    expect.stringContaining('VALUECSV_DATA is not set'),
    expect.stringContaining('VALUECSV_MODELS is not set'),
  ])
})

test('names each file that a variable should lead to and does not', () => {
  const exists = (path) => !path.endsWith('quest100.xlsx')
  const environment = { VALUECSV_DATA: 'data', VALUECSV_MODELS: 'models' }
  expect(originalFilesProblems(environment, { required: false, exists })).toEqual([
    'VALUECSV_DATA=data has no quest100.xlsx',
  ])
})
