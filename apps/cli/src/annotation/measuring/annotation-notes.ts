import { chineseSentence, PRESENCE_NOTE } from '@valuecsv/report'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import type { AnnotationMeasurement } from './measure-annotations.ts'

/** What the sentences name. */
export interface NotedSources {
  readonly scores: string
  readonly model: string
}

/** More of the population than this makes the intervals, which are as of an endless one, wide for it. */
const largeShare = 0.2

/**
 * What the figures of annotated texts are, below their tables. `hasOtherScores`: than those that the sample was drawn
 * with.
 */
export function annotationNotes(
  sources: NotedSources,
  measured: AnnotationMeasurement,
  { hasOtherScores }: { readonly hasOtherScores: boolean },
): Phrase[] {
  const isSeveral = measured.annotators.length > 1
  return [
    joined(sourceSentence(sources, measured), populationSentence(measured)),
    ...(measured.predictedRowsAreEstimated ? [estimateNote(hasOtherScores)] : []),
    {
      en: `A value is in a text when more annotators say yes than no; where as many say both, or none does, the cell is undecided, and what was decided of the same value with the same prediction stands for it.${isSeveral ? agreement.en : ''}`,
      zh: `判“是”多于“否”即为体现；两者相等或都没有时为未判定，由同一价值、同一预测的已判定文本代表。${isSeveral ? agreement.zh : ''}`,
    },
    ...coverageNotes(measured),
    PRESENCE_NOTE,
    {
      en: 'Annotators were asked what a text itself expresses: texts that deny a value, mock it or only quote others count against the precision of an evaluator that finds it there.',
      zh: '标注者判断的是文本本身的态度：否定、嘲讽或只是转述某一价值观的文本，评估器若判为出现，会计入精确率的损失。',
    },
  ]
}

const agreement: Phrase = {
  en: ' The undecided cells are the hard ones: where there are many, the figures are too good, and a further annotator helps. Agreement is of the sample as it is; unsure is an answer of its own, blank cells are missing.',
  zh: '未判定的往往是难的：若数量较多，上述指标偏乐观，可再请一位标注者。一致程度按样本本身计算；“不确定”算作一种回答，空白视为缺失。',
}

function sourceSentence({ model, scores }: NotedSources, measured: AnnotationMeasurement): Phrase {
  const { texts, annotators, populationIsEstimated } = measured
  const population = {
    en: `${populationIsEstimated ? 'about ' : ''}${Math.round(measured.population)}`,
    zh: `${populationIsEstimated ? '约 ' : ' '}${Math.round(measured.population)}`,
  }
  return {
    en: `${model} (${scores}) against ${annotators.join(', ')}: ${texts} texts that stand for ${population.en}, each weighed by how many it stands for. In brackets: 95 % intervals.`,
    zh: chineseSentence`${model}（${scores}）对照 ${annotators.join('、')}：${texts} 篇文本，代表${population.zh} 篇，按各自代表的篇数加权。方括号内为 95% 区间。`,
  }
}

function populationSentence({ texts, population, populationIsEstimated }: AnnotationMeasurement): Phrase {
  if (texts === population && !populationIsEstimated) {
    return {
      en: ' The sample is all texts: the figures are those of the texts themselves as far as they were decided, and the intervals speak of texts like them.',
      zh: '样本即全部文本：就已判定的部分而言，指标就是这些文本本身的指标，区间说的则是与它们同类的文本。',
    }
  }
  if (texts <= largeShare * population) return { en: '', zh: '' }
  return {
    en: ' The sample is a large part of the texts: the intervals speak of texts like them, and are wide for these alone.',
    zh: '样本占全部文本的很大一部分：区间说的是与它们同类的文本，仅就这些文本而言偏宽。',
  }
}

function estimateNote(hasOtherScores: boolean): Phrase {
  const why: Phrase = hasOtherScores
    ? { en: 'These are not the scores that the sample was drawn with', zh: '这些得分不是抽样时所用的得分' }
    : {
        en: 'The workbooks do not say in how many texts each value was found',
        zh: '工作簿没有记录各项价值在多少篇文本中被判定出现',
      }
  return {
    en: `${why.en}: in how many texts each value is found is estimated, and the intervals of recall and F1 are a little narrow.`,
    zh: `${why.zh}：各项价值在多少篇文本中出现是估计值，召回率和 F1 的区间略窄。`,
  }
}

function coverageNotes({ overall: { coveredValues } }: AnnotationMeasurement): Phrase[] {
  const { precision, recall } = coveredValues
  if (Math.min(precision, recall) === VALUE_IDS.length) return []
  return [
    {
      en: `Of the ${VALUE_IDS.length} values the figures of all together cover ${precision} in precision, ${recall} in recall and F1: of the others nothing was decided where the evaluator finds them, or where it does not.`,
      zh: `“全部价值”的精确率涵盖 ${VALUE_IDS.length} 项价值中的 ${precision} 项，召回率和 F1 涵盖 ${recall} 项：其余各项在评估器判为出现（或未出现）的文本中没有任何已判定的结果。`,
    },
  ]
}

function joined(first: Phrase, second: Phrase): Phrase {
  return { en: first.en + second.en, zh: first.zh + second.zh }
}
