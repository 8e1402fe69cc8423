export { closestName } from './closest-name.ts'
export { quoted, shownValue } from './quoted.ts'
export { systemErrorMeaning } from './system-error-meaning.ts'
export { isValueCsvError, ValueCsvError, type ValueCsvErrorOptions } from './valuecsv-error.ts'
