import { annotation } from './dictionary/annotation.ts'
import { ask } from './dictionary/ask.ts'
import { compare } from './dictionary/compare.ts'
import { dataset } from './dictionary/dataset.ts'
import { evaluate } from './dictionary/evaluate.ts'
import { general } from './dictionary/general.ts'
import { machine } from './dictionary/machine.ts'
import { model } from './dictionary/model.ts'
import { score } from './dictionary/score.ts'
import { train } from './dictionary/train.ts'

const parts = [general, score, ask, compare, evaluate, train, dataset, model, annotation, machine]

/** Each English text of the help with its Chinese, as the commands say it. */
export const DICTIONARY: readonly (readonly [english: string, chinese: string])[] = parts.flatMap(Object.entries)
