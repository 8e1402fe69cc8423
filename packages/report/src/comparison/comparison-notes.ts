import type { Comparison, LlmStyle, LlmSummary } from '@valuecsv/comparison'
import { caveat } from '../tables/caveat.ts'
import { chineseSentence } from '../tables/chinese-sentence.ts'
import { percentOf } from '../tables/percent-of.ts'
import type { Phrase } from '../tables/phrase.ts'
import { joinedNames } from './joined-names.ts'

/** What must be known to read the tables of a comparison: each sentence only where it applies. */
export function comparisonNotes(comparison: Comparison): Phrase[] {
  return [
    questionsNote(comparison),
    ...aloneNote(comparison),
    ...setApartNote(comparison),
    ...lettersNote(comparison),
    ...detectableNote(comparison),
    ...lostNote(comparison),
    ...correctedNote(comparison),
    ...openingNotes(comparison.confounds?.llms ?? []),
    ...(comparison.confounds?.llms.flatMap((style) => styleNotes(style)) ?? []),
    ...freedNote(comparison),
    ...evaluatorNote(comparison),
  ]
}

function questionsNote(comparison: Comparison): Phrase {
  const { questions } = comparison
  const intervals = intervalsPhrase(comparison)
  return {
    en: `${questions === 1 ? '1 question.' : `${questions} distinct questions, each counting once.`}${intervals.en}`,
    zh: `${questions === 1 ? '共 1 个问题。' : `共 ${questions} 个不同的问题，每个只计一次。`}${intervals.zh}`,
  }
}

/** What the brackets are; nothing where no figure has any, as with one question. */
function intervalsPhrase(comparison: Comparison): Phrase {
  const { llms, settings } = comparison
  const measures = llms.flatMap(({ levels, values }) => [...Object.values(levels), ...Object.values(values)])
  if (!measures.some(({ score, share }) => score.low !== undefined || share.low !== undefined)) {
    return { en: '', zh: '' }
  }
  const level = percentOf(settings.level)
  const others = otherIntervals(comparison)
  return {
    en: ` In brackets: ${level} % intervals, bootstrap by question (${settings.resamples} samples, seed ${settings.seed})${others.map(({ en }) => `; ${en}`).join('')}.`,
    zh: `方括号内为以问题为单位的自助法 ${level}% 区间（${settings.resamples} 次，种子 ${settings.seed}）${others.map(({ zh }) => `；${zh}`).join('')}。`,
  }
}

/** Figures whose intervals are not bootstrapped. */
function otherIntervals({ llms, differences, confounds }: Comparison): Phrase[] {
  return [
    ...(llms.some(({ corrected }) => corrected !== undefined)
      ? [{ en: 'of corrected shares Fieller’s', zh: '校正占比用 Fieller 法' }]
      : []),
    ...(differences.length > 0
      ? [{ en: 'of effect sizes from the noncentral t distribution', zh: '效应量用非中心 t 分布' }]
      : []),
    ...(confounds?.hasCovariates
      ? [{ en: 'at equal length and opening from the regression', zh: '长度与开头相同时用回归' }]
      : []),
  ]
}

function aloneNote({ llms }: Comparison): Phrase[] {
  if (llms.length !== 1) return []
  return [
    {
      en: 'One model alone: differences need a second source, or another column of answers in the table.',
      zh: '只有一个模型：要看差异，请再加一个来源，或在表中再加一列回答。',
    },
  ]
}

function setApartNote({ llms, settings }: Comparison): Phrase[] {
  const apart = llms.filter(({ isSetApart, coverage }) => isSetApart && coverage.questionsPlanned === undefined)
  const percent = percentOf(settings.leastCoverage)
  const stopped = llms.flatMap((summary) => stoppedNote(summary, percent))
  if (apart.length === 0) return stopped
  const names = joinedNames(apart.map(({ llm }) => llm))
  return [
    ...stopped,
    caveat({
      en: `${names.en} answered less than ${percent} % of what was asked: set apart, without ranks and differences, since what was not answered may be what would have told.`,
      zh: chineseSentence`${names.zh} 的作答率低于 ${percent}%：单独列出，不排名、不参与两两比较，因为未作答的部分可能正是差异所在。`,
    }),
  ]
}

/** Of an LLM that is set apart since it was not asked all. */
function stoppedNote({ llm, isSetApart, coverage }: LlmSummary, percent: number): Phrase[] {
  const { questionsAnswered, questionsPlanned } = coverage
  if (!isSetApart || questionsPlanned === undefined) return []
  return [
    caveat({
      en: `${llm} answered ${questionsAnswered} of the ${questionsPlanned} questions that it was to be asked, less than ${percent} %: set apart, without ranks and differences.`,
      zh: chineseSentence`计划问 ${llm} 的 ${questionsPlanned} 个问题中，它只回答了 ${questionsAnswered} 个，不足 ${percent}%：单独列出，不排名、不参与两两比较。`,
    }),
  ]
}

function lettersNote({ differences, families, settings, standings }: Comparison): Phrase[] {
  if (differences.length === 0) return []
  const percent = percentOf(settings.significance)
  // Where no question was answered by all, there are tests of pairs, but nothing has letters.
  const letters: Phrase =
    standings.questions === 0
      ? { en: '', zh: '' }
      : { en: 'Letters: models that share one cannot be told apart. ', zh: '字母：有相同字母的模型无法区分。' }
  return [
    {
      en: `${letters.en}Paired permutation tests by question (at most ${settings.permutations} permutations), adjusted by Holm at ${percent} % over ${families.values} tests of values and, apart from these, ${families.levels} of levels; shares are families of their own.`,
      zh: `${letters.zh}按问题配对的置换检验（最多 ${settings.permutations} 次置换），以 Holm 法在 ${percent}% 水平上对 ${families.values} 次价值检验、另对 ${families.levels} 次层面检验分别校正；占比另成一族。`,
    },
  ]
}

function detectableNote({ detectable, settings }: Comparison): Phrase[] {
  const smallest = [...Object.values(detectable.levels), ...Object.values(detectable.values)]
  if (!smallest.some(({ score, share }) => score !== undefined || share !== undefined)) return []
  const power = percentOf(settings.power)
  const significance = percentOf(settings.significance)
  return [
    {
      en: `Detectable: a true difference this large between any two of the models would be found with a chance of ${power} % (one paired test, ${significance} % level; adjusted for all tests it takes a larger one). Smaller ones may be chance.`,
      zh: `可检出差异：任意两个模型之间若真有这么大的差异，有 ${power}% 的把握检出（单次配对检验，显著性水平 ${significance}%；经多重校正后需要更大的差异）；更小的差异可能只是偶然。`,
    },
  ]
}

function lostNote({ standings }: Comparison): Phrase[] {
  const { questions, lost } = standings
  if (lost === 0) return []
  if (questions === 0) {
    return [
      {
        en: 'No question was answered by every model: no ranks and no letters; a difference uses those that both answered.',
        zh: '没有所有模型都作答的问题：不排名、不标字母；两两之差用双方都作答的问题。',
      },
    ]
  }
  return [
    {
      en: `Ranks use the ${questions === 1 ? '1 question' : `${questions} questions`} that every model answered (${lost} ${lost === 1 ? 'is' : 'are'} lost so); a difference uses those that both answered.`,
      zh: `名次只用所有模型都作答的 ${questions} 个问题（因此舍去 ${lost} 个）；两两之差用双方都作答的问题。`,
    },
  ]
}

function correctedNote({ llms }: Comparison): Phrase[] {
  if (!llms.some(({ corrected }) => corrected !== undefined)) return []
  return [
    {
      en: 'Corrected shares (PACC) allow for what the evaluator got wrong on its validation texts. They assume that only the shares of values differ between those texts and the answers; where the answers are written otherwise, they do not hold.',
      zh: '校正占比（PACC）考虑了评估器在验证文本上的误差；它假定回答与验证文本之间只有各价值的占比不同；若写法也不同，则不成立。',
    },
  ]
}

/** One note for each opening, however many LLMs use it. */
function openingNotes(styles: readonly LlmStyle[]): Phrase[] {
  const byText = Map.groupBy(
    styles.flatMap(({ llm, opening }) => (opening === undefined ? [] : [{ llm, ...opening }])),
    ({ text }) => text,
  )
  const isFreed = styles.some(({ scores }) => Object.values(scores).some(({ withoutOpening }) => withoutOpening))
  const beside = isFreed
    ? { en: '; the scores without it stand beside', zh: '；去除后的得分并列于表中' }
    : { en: '', zh: '' }
  return Array.from(byText, ([text, uses]) => {
    const en = joinedNames(uses.map(({ llm, answers, of }) => `${answers} of ${of} answers of ${llm}`)).en
    const zh = joinedNames(uses.map(({ llm, answers, of }) => `${llm}（${of} 条中 ${answers} 条）`)).zh
    return caveat({
      en: `“${text}” opens ${en}. A template can move scores whatever follows it, as newspaper style can those of an evaluator trained on newspaper texts${beside.en}.`,
      zh: `以“${text}”开头的回答：${zh}。这类套话可能左右得分，与后文无关（如报刊文风之于用报刊文本训练的评估器）${beside.zh}。`,
    })
  })
}

function styleNotes({ llm, unlike, flags, length }: LlmStyle): Phrase[] {
  const notes: Phrase[] = []
  if (unlike !== undefined && flags.includes('unlike')) {
    notes.push(
      caveat({
        en: `${llm}: ${unlike.answers} of ${unlike.of} answers are unlike the texts that the evaluator was trained on; its scores are less to be relied on, and its shares cannot be corrected.`,
        zh: `${llm}：${unlike.of} 条回答中有 ${unlike.answers} 条与评估器的训练文本不同，其得分较不可靠，占比也无法校正。`,
      }),
    )
  }
  if (flags.includes('length')) {
    const characters = Math.round(length.median)
    notes.push(
      caveat({
        en: `${llm}: answers are of another length than those of the others (median ${characters} characters).`,
        zh: `${llm}：回答长度与其他模型相差很大（中位数 ${characters} 字）。`,
      }),
    )
  }
  return notes
}

function freedNote({ confounds }: Comparison): Phrase[] {
  if (!confounds?.hasCovariates) return []
  const isLeftOut = confounds.llms.some(({ scores }) =>
    Object.values(scores).some(({ withCovariates }) => withCovariates?.value === undefined),
  )
  return [
    {
      en: `At equal length and opening: what a regression with a level for each question makes of the scores if all models wrote equally long and began alike. Its difference to the mean score is what writing, not content, may have brought.${isLeftOut ? ' –: it leads out of 0 to 1, so it does not hold at these lengths.' : ''}`,
      zh: `“长度与开头相同时”：以每个问题为一组的回归，估计若各模型写得一样长、开头方式相同时的得分；它与平均得分之差，可能来自写法而非内容。${isLeftOut ? '–：回归得出的值超出 0 到 1，说明它不适用于这样的长度。' : ''}`,
    },
  ]
}

function evaluatorNote({ differences }: Comparison): Phrase[] {
  if (differences.length === 0) return []
  return [
    {
      en: 'Differences are those of this evaluator’s scores on these questions: its own errors are not in the intervals.',
      zh: '差异是该评估器在这些问题上的得分之差：评估器自身的误差不在区间之内。',
    },
  ]
}
