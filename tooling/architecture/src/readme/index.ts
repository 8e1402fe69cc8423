export { brokenPromises } from './broken-promises.ts'
export { type Example, firstExample } from './first-example.ts'
export { promisedLines } from './promised-lines.ts'
