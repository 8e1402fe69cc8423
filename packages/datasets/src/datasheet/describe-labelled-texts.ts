import { VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { LabelledText } from '../records/labelled-text.ts'
import { type EqualTexts, equalTexts } from './equal-texts.ts'
import { estimatedTokens } from './estimated-tokens.ts'
import type { Finding } from './finding.ts'
import { type LabelSummary, labelSummaries } from './label-summary.ts'
import { type LengthSummary, lengthSummary } from './length-summary.ts'

/** What a labelled dataset holds, and what to beware of. */
export interface LabelledTextsDatasheet {
  readonly schemaVersion: 1
  readonly texts: number
  readonly characters: LengthSummary | undefined
  /** Texts that do not fit into an encoder's window, special tokens included. */
  readonly overWindow: { readonly tokens: number; readonly texts: number; readonly estimated: boolean }
  /** In label order. */
  readonly labels: readonly LabelSummary[]
  readonly valuesPerText: { readonly mean: number | undefined; readonly most: number; readonly textsWithNone: number }
  readonly equalTexts: readonly EqualTexts[]
  readonly findings: readonly Finding[]
}

/** How to describe labelled texts. */
export interface DescribeOptions {
  /** The tokens of a text, special tokens included. Default: estimated from its characters. */
  readonly countTokens?: (text: string) => number
  /** The window of the encoder in tokens. Default 512. */
  readonly windowTokens?: number
}

/** Describes labelled texts from themselves: lengths, labels, and what is odd about them. Nothing is changed. */
export function describeLabelledTexts(
  texts: readonly LabelledText[],
  options: DescribeOptions = {},
): LabelledTextsDatasheet {
  const { countTokens = estimatedTokens, windowTokens = 512 } = options
  const counts = texts.map(({ values }) => values.length)
  const sheet = {
    schemaVersion: 1 as const,
    texts: texts.length,
    characters: lengthSummary(texts.map(({ text }) => text)),
    overWindow: {
      tokens: windowTokens,
      texts: texts.filter(({ text }) => countTokens(text) > windowTokens).length,
      estimated: options.countTokens === undefined,
    },
    labels: labelSummaries(texts),
    valuesPerText: {
      mean: texts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0) / texts.length,
      most: counts.reduce((most, count) => Math.max(most, count), 0),
      textsWithNone: counts.filter((count) => count === 0).length,
    },
    equalTexts: equalTexts(texts),
  }
  const all = [equalFinding(sheet.equalTexts), windowFinding(sheet.overWindow, texts.length)]
  const findings = [
    ...all,
    rareFinding(sheet.labels),
    driftFinding(sheet.labels),
    caseFinding(texts),
    spaceFinding(texts),
  ]
  return { ...sheet, findings: findings.filter((finding) => finding !== undefined) }
}

function equalFinding(groups: readonly EqualTexts[]): Finding | undefined {
  const differing = groups.filter(({ differingValues }) => differingValues.length > 0).length
  if (groups.length === 0) return undefined
  const count = groups.length === 1 ? '1 group' : `${groups.length} groups`
  const where = groups.map(({ ids }) => ids.join(' = '))
  if (differing === 0) {
    return {
      code: 'equal-texts',
      message: {
        en: `${count} of equal texts, with the same labels: a random split can put one text on both sides.`,
        zh: `${groups.length} 组文本相同，标签也相同：随机划分可能把同一文本分到两边。`,
      },
      where,
    }
  }
  return {
    code: 'equal-texts-different-labels',
    message: {
      en: `${count} of equal texts, ${differing} of them with different labels: the labels are noisy, and a random split can put one text on both sides.`,
      zh: `${groups.length} 组文本相同，其中 ${differing} 组标签不同：标签有噪声，随机划分可能把同一文本分到两边。`,
    },
    where,
  }
}

function windowFinding(over: LabelledTextsDatasheet['overWindow'], total: number): Finding | undefined {
  if (over.texts === 0) return undefined
  const about = over.estimated ? { en: 'About ', zh: '约 ' } : { en: '', zh: '' }
  const share = percent(over.texts / total)
  return {
    code: 'long-texts',
    message: {
      en: `${about.en}${over.texts} texts (${share.en}) have more than ${over.tokens} tokens: an encoder that cuts them does not see their end.`,
      zh: `${about.zh}${over.texts} 篇文本（${share.zh}）超过 ${over.tokens} 个词元：截断的编码器看不到其结尾。`,
    },
    where: [],
  }
}

function rareFinding(labels: readonly LabelSummary[]): Finding | undefined {
  const rare = labels.filter(({ share }) => share !== undefined && share < 0.1)
  if (rare.length === 0) return undefined
  return {
    code: 'rare-labels',
    message: {
      en: `Under a tenth of the texts have ${names(rare, 'en')}: look at each value by itself, not only at averages over texts.`,
      zh: `不到十分之一的文本含有${names(rare, 'zh')}：除总体平均外，应逐项查看各项价值。`,
    },
    where: rare.map(({ id }) => id),
  }
}

function driftFinding(labels: readonly LabelSummary[]): Finding | undefined {
  const drifting = labels.filter(({ drift }) => drift !== undefined && drift > 18.47)
  if (drifting.length === 0) return undefined
  return {
    code: 'order-drift',
    message: {
      en: `The share of ${names(drifting, 'en')} changes along the file by more than chance: its rows are not in random order, and a split by position tests on other texts than it trains on.`,
      zh: `${names(drifting, 'zh')}的占比沿文件顺序变化，超出随机波动：行序并非随机，按位置划分会使测试文本与训练文本不同。`,
    },
    where: drifting.map(({ id }) => id),
  }
}

function caseFinding(texts: readonly LabelledText[]): Finding | undefined {
  const count = texts.filter(({ text }) => /[A-Z]/.test(text)).length
  if (count === 0) return undefined
  const share = percent(count / texts.length)
  return {
    code: 'upper-case-letters',
    message: {
      en: `${count} texts (${share.en}) have upper-case Latin letters (GDP, AI, …), which a vocabulary without them turns into unknown tokens unless the tokenizer lower-cases.`,
      zh: `${count} 篇文本（${share.zh}）含大写拉丁字母（GDP、AI 等）；若分词器不转小写而词表又没有大写字母，它们会变成未知词元。`,
    },
    where: [],
  }
}

function spaceFinding(texts: readonly LabelledText[]): Finding | undefined {
  const count = texts.filter(({ text }) => text.trim() !== text).length
  if (count === 0) return undefined
  return {
    code: 'outer-white-space',
    message: {
      en: `${count} texts begin or end with white space; digests and comparisons here ignore it.`,
      zh: `${count} 篇文本首尾有空白；此处计算校验值和比较时均忽略首尾空白。`,
    },
    where: [],
  }
}

function names(labels: readonly { readonly id: ValueId }[], language: 'en' | 'zh'): string {
  return labels.map(({ id }) => VALUES[id].name[language]).join(language === 'en' ? ', ' : '、')
}

function percent(share: number): { readonly en: string; readonly zh: string } {
  const number = (share * 100).toFixed(1)
  return { en: `${number} %`, zh: `${number}%` }
}
