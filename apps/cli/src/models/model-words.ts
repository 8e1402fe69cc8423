import type { Manifest, WindowRule } from '@valuecsv/evaluator'
import { chineseSentence } from '@valuecsv/report'
import type { Phrase } from '../language/phrase.ts'

type EncoderManifest = Exclude<Manifest, { kind: 'ngram' }>

const kinds: Readonly<Record<Manifest['kind'], string>> = {
  encoder: '编码器',
  ngram: '字 n-gram 线性模型',
  'binary-set': '十二个二分类编码器',
  blend: '编码器与字 n-gram 结合',
}

const heads: Readonly<Record<EncoderManifest['head'], string>> = {
  pooler: '池化层',
  cls: '[CLS] 向量',
  mean: '词元向量平均',
  'label-attention': '各标签的注意力',
}

const joins: Readonly<Record<WindowRule['join'], string>> = {
  mean: '各窗口平均',
  'weighted-mean': '各窗口加权平均',
  max: '各窗口取最大',
  first: '只读第一个窗口',
}

/** What kind of model it is, and how an encoder makes one vector of a text. */
export function kindPhrase(manifest: Manifest): Phrase {
  const { kind } = manifest
  if (kind === 'ngram') return { en: kind, zh: kinds[kind] }
  return { en: `${kind}, ${manifest.head}`, zh: `${kinds[kind]}，${heads[manifest.head]}` }
}

/** How much of a text is read at a time, and how what was read is joined. */
export function windowPhrase({ maxTokens, join }: WindowRule): Phrase {
  return { en: `${maxTokens} tokens, ${join}`, zh: chineseSentence`${maxTokens} 个词元，${joins[join]}` }
}
