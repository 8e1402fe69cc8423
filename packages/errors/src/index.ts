export { closestName } from './closest-name.ts'
export { isValueCsvError, ValueCsvError, type ValueCsvErrorOptions } from './valuecsv-error.ts'
