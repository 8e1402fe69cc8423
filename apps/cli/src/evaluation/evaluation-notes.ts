import { caveat, chineseSentence, PRESENCE_NOTE, percentOf } from '@valuecsv/report'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { MeasuredEvaluator } from './measure-evaluators.ts'
import { evaluatorName } from './tables/evaluator-name.ts'

/** What must be known to read the tables; `source` is what the texts are called. */
export function evaluationNotes(measured: readonly MeasuredEvaluator[], source: string): Phrase[] {
  const isRun = measured.some(({ textsPerSecond }) => textsPerSecond !== undefined)
  return [
    ...measured.flatMap(seenNote),
    textsNote(measured, source),
    ...(measured.length > 1 ? [differenceNote(measured)] : []),
    calibrationNote,
    ...measured.filter(({ name, floor }) => floor && name === 'prevalence').map(floorsNote),
    ...(isRun ? [speedNote] : []),
    PRESENCE_NOTE,
  ]
}

function textsNote(measured: readonly MeasuredEvaluator[], source: string): Phrase {
  const { texts, interval, coveredValues } = measured[0]!.measurement
  const level = percentOf(interval.level)
  const { mAP, rocAuc } = coveredValues
  // F1 of a value that no text has is defined where an evaluator finds it nonetheless.
  const covered = measured.map(({ measurement }) => measurement.coveredValues.macroF1)
  const [fewest, most] = [Math.min(...covered), Math.max(...covered)]
  const macroF1 = fewest === most ? `${most}` : `${fewest}–${most}`
  const isPartial = Math.min(fewest, mAP, rocAuc) < VALUE_IDS.length
  return {
    en: `${texts.toLocaleString('en-US')} texts (${source}). In brackets: ${level} % intervals, bias-corrected bootstrap by text, equal texts together (${interval.samples} samples, seed ${interval.seed}).${isPartial ? ` Of the 12 values macro-F1 covers ${macroF1}, mAP ${mAP} and ROC AUC ${rocAuc}.` : ''}`,
    zh: `共 ${texts} 篇文本（${source}）。方括号内为以文本为单位、经偏差校正的自助法 ${level}% 区间，相同文本一并抽取（${interval.samples} 次，种子 ${interval.seed}）。${isPartial ? `12 项价值中，宏平均 F1 涵盖 ${macroF1} 项，mAP 涵盖 ${mAP} 项，ROC AUC 涵盖 ${rocAuc} 项。` : ''}`,
  }
}

/** Differences of single values, and their p, are told of evaluators that were asked for, not of floors. */
function differenceNote(measured: readonly MeasuredEvaluator[]): Phrase {
  const drawn = { en: 'Differences are of the same draws of the texts.', zh: '差值取自同一批抽样。' }
  if (measured.filter(({ floor }) => !floor).length < 2) return drawn
  return { en: `${drawn.en} ${testNote.en}`, zh: drawn.zh + testNote.zh }
}

const testNote: Phrase = {
  en: 'p: McNemar’s test (mid-p) of whether both have the value’s label right equally often, by Holm over the 12 values.',
  zh: 'p：McNemar 检验（mid-p），检验两者对该项价值判断正确的次数是否相同，按 Holm 法对 12 项价值校正。',
}

const calibrationNote: Phrase = {
  en: 'ECE: expected calibration error, 10 bins of equal mass. Scores that are right stay below the bound with a chance of 95 %; calibrated: how many values do.',
  zh: 'ECE：期望校准误差，10 个等频分箱。若得分准确，则有 95% 的把握不超过上界；“已校准”为不超过上界的价值项数。',
}

function floorsNote({ sharesOf }: MeasuredEvaluator): Phrase {
  const shares: Phrase =
    sharesOf === undefined
      ? { en: 'the training part', zh: '训练部分' }
      : { en: `the texts that ${sharesOf} was trained on`, zh: chineseSentence`${sharesOf} 的训练文本` }
  return {
    en: `Floors are what every evaluator must be better than: prevalence gives every text the shares of ${shares.en}, present above 0.5; all ones calls everything present; csv-lite, where it is not compared itself, is what n-grams alone can do.`,
    zh: chineseSentence`参照下限为任何评估器都应超过的水平：“先验比例”对每篇文本都给出${shares.zh}的占比，大于 0.5 即为出现；“全判为出现”认定所有价值都出现；csv-lite（未被点名比较时）是单靠 n-gram 所能达到的水平。`,
  }
}

const speedNote: Phrase = {
  en: 'Texts/s: measured here while these texts were scored, loading left out; – where scores came from the cache. MB: the model’s files without 32-bit weights.',
  zh: '篇/秒：在本机为这些文本打分时测得，不含加载；得分取自缓存则为 –。MB：模型文件大小，不含 32 位权重。',
}

function seenNote(evaluator: MeasuredEvaluator): Phrase[] {
  const { en, zh } = evaluatorName(evaluator)
  if (evaluator.seen === undefined) return []
  if (evaluator.seen === 'unknown') {
    return [
      caveat({
        en: `${en}: it is not known whether it was trained on these texts; if it was, its figures are too good`,
        zh: `${zh}：不清楚它是否曾用这些文本训练；若是，其指标偏高`,
      }),
    ]
  }
  if (evaluator.seen === 'tuned') {
    return [
      caveat({
        en: `${en}: thresholds and calibration were chosen on these texts; its figures are too good`,
        zh: `${zh}：阈值与校准取自这些文本，其指标偏高`,
      }),
    ]
  }
  return [
    caveat({
      en: `${en} was trained on ${evaluator.trainedOnAll ? 'these texts' : 'some of these texts'}; its figures are too good`,
      zh: chineseSentence`${zh} 曾用${evaluator.trainedOnAll ? '这些文本' : '其中部分文本'}训练，其指标偏高`,
    }),
  ]
}
