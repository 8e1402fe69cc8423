export { tinyModel } from '@valuecsv/tiny-model'
