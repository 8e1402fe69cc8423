export { tinyBinarySet } from './tiny-binary-set.ts'
export { tinyBlend } from './tiny-blend.ts'
export { tinyModel } from './tiny-model.ts'
export { tinyNgramModel } from './tiny-ngram-model.ts'
