// The record by value is the taxonomy's; here for those that ask the evaluator for it.
export { byValue } from '@valuecsv/taxonomy'
