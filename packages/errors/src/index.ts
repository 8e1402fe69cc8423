export { isValueCsvError, ValueCsvError, type ValueCsvErrorOptions } from './valuecsv-error.ts'
