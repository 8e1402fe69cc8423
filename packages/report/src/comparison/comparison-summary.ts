import type { Comparison, Standing } from '@valuecsv/comparison'
import { LEVEL_IDS, LEVELS, VALUE_IDS } from '@valuecsv/taxonomy'
import { cellText } from '../tables/cell-text.ts'
import { chineseSentence } from '../tables/chinese-sentence.ts'
import { percentOf } from '../tables/percent-of.ts'
import type { Phrase } from '../tables/phrase.ts'
import { joinedNames } from './joined-names.ts'
import { detectableColumn } from './tables/measure-table.ts'

/** A comparison in a few sentences: who stands where, how much of it is real, and what it could have shown at all. */
export function comparisonSummary(comparison: Comparison): Phrase[] {
  const { llms, questions, differences } = comparison
  const opening: Phrase = {
    en: `${llms.length} ${llms.length === 1 ? 'model' : 'models'}, ${questions} ${questions === 1 ? 'question' : 'questions'}.`,
    zh: `${llms.length} 个模型，${questions} 个问题。`,
  }
  if (differences.length === 0) return [opening]
  return [
    opening,
    ...LEVEL_IDS.flatMap((level) => standingSentence(comparison, level)),
    realDifferences(comparison),
    ...power(comparison),
  ]
}

function standingSentence(comparison: Comparison, level: (typeof LEVEL_IDS)[number]): Phrase[] {
  const ranked = comparison.standings.levels[level].score
  const [first] = ranked
  if (first === undefined) return []
  const alike = ranked.flatMap(({ llm }) =>
    llm === first.llm || isToldApart(comparison, level, first.llm, llm) ? [] : [llm],
  )
  const { en, zh } = LEVELS[level].name
  const names = joinedNames(alike)
  const all = alike.length === ranked.length - 1
  const value = standingValue(comparison, first)
  if (all) {
    return [
      {
        en: `${en}: no other model can be told from the highest, ${first.llm} (${value.en}).`,
        zh: chineseSentence`${zh}：最高的是 ${first.llm}（${value.zh}），其他模型与它均无法区分。`,
      },
    ]
  }
  const tied = alike.length > 0
  return [
    {
      en: `${en}: ${first.llm} stands highest (${value.en})${tied ? ` and cannot be told from ${names.en}` : ', apart from all others'}.`,
      zh: chineseSentence`${zh}：${first.llm} 最高（${value.zh}）${tied ? chineseSentence`，但与 ${names.zh} 无法区分` : '，与其他模型均有真实差异'}。`,
    },
  ]
}

/** The tables have the mean over all that an LLM answered: where ranks use fewer questions, two numbers need their names. */
function standingValue({ llms, standings }: Comparison, { llm, value }: Standing): Phrase {
  const number = value.toFixed(2)
  const own = llms.find((each) => each.llm === llm)?.coverage.questionsAnswered
  const { questions } = standings
  if (own === questions) return { en: number, zh: number }
  return {
    en: `${number} on the ${questions === 1 ? '1 question' : `${questions} questions`} that all answered`,
    zh: `在各模型都作答的 ${questions} 个问题上为 ${number}`,
  }
}

function isToldApart(
  { differences, settings }: Comparison,
  level: (typeof LEVEL_IDS)[number],
  first: string,
  second: string,
): boolean {
  const pair = differences.find(({ llms }) => llms.includes(first) && llms.includes(second))
  return (pair?.levels[level].score.adjustedPValue ?? 1) <= settings.significance
}

function realDifferences({ differences, families, settings }: Comparison): Phrase {
  const scores = differences.flatMap(({ values }) => VALUE_IDS.map((id) => values[id].score))
  const real = scores.filter(({ adjustedPValue }) => (adjustedPValue ?? 1) <= settings.significance).length
  return {
    en: `Of ${families.values} comparisons of two models on one value, ${real} ${real === 1 ? 'shows a difference' : 'show differences'} that chance does not explain.`,
    zh: `在 ${families.values} 次“两个模型、一项价值”的比较中，有 ${real} 次的差异不能用偶然解释。`,
  }
}

function power({ detectable, settings }: Comparison): Phrase[] {
  const smallest = VALUE_IDS.flatMap((id) => detectable.values[id].score ?? [])
  if (smallest.length === 0) return []
  // As in the table, in either language.
  const textOf = (difference: number) => cellText(difference, detectableColumn, 'en')
  const [least, most] = [textOf(Math.min(...smallest)), textOf(Math.max(...smallest))]
  const range =
    least === most
      ? { en: least, zh: least }
      : { en: `${least} to ${most}, depending on the value`, zh: `${least} 至 ${most}（因价值而异）` }
  const chance = percentOf(settings.power)
  return [
    {
      en: `The smallest difference that a single test of this run would have shown with a chance of ${chance} % is ${range.en}; adjusted for all tests it takes a larger one.`,
      zh: `就单次检验而言，本次比较有 ${chance}% 的把握能检出的最小差异为 ${range.zh}；经多重校正后需要更大的差异。`,
    },
  ]
}
