export { loadQuest100 } from './node/load-quest100.ts'
export { loadValueCsv5000 } from './node/load-valuecsv5000.ts'
