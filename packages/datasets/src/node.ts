export { loadValueCsv5000 } from './node/load-valuecsv5000.ts'
